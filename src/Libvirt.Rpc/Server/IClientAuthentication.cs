using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server;

/// <summary>The ways in which clients prove who they are.</summary>
public interface IClientAuthentication
{
    /// <summary>The ways that are open to a client, best first.</summary>
    IReadOnlyList<AuthenticationKind> Kinds(ServerClient client);

    /// <summary>Serves a call of the authentication.</summary>
    /// <param name="call">Who calls what: AuthSaslInit, AuthSaslStart, AuthSaslStep, AuthPolkit.</param>
    /// <param name="r">The arguments.</param>
    /// <param name="w">Takes the answer.</param>
    /// <exception cref="LibvirtException">refused: VIR_ERR_AUTH_FAILED and its relatives</exception>
    void Serve(ServerCall call, ref XdrReader r, XdrWriter w);
}
