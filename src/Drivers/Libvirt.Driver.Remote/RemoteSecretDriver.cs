using Libvirt.Rpc.Protocol;

namespace Libvirt.Driver.Remote;

/// <summary>Secrets of a daemon; nearly all calls are generated.</summary>
internal sealed partial class RemoteSecretDriver : SecretDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => RemoteSession.Of(connection).Events;

    /// <inheritdoc/>
    public override string[] ConnectListSecrets(Connection conn)
        => RemoteSession.Of(conn).Call<RemoteConnectListSecretsArgs, RemoteConnectListSecretsRet>(RemoteProgram.Number, (int)RemoteProcedure.ConnectListSecrets,
            new() { Maxuuids = Limits.RemoteSecretListMax }).Uuids;

    /// <inheritdoc/>
    public override byte[] SecretGetValue(Secret secret, uint flags)
        => RemoteSession.Of(secret.Connection).Call<RemoteSecretGetValueArgs, RemoteSecretGetValueRet>(RemoteProgram.Number, (int)RemoteProcedure.SecretGetValue,
            new() { Secret = Wire.From(secret), Flags = flags }).Value;
}
