using Libvirt.Rpc.Client;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Transports;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Driver.Remote;

/// <summary>Proves to a daemon who we are, in the way it asks for.</summary>
internal static class RemoteAuthentication
{
    /// <summary>Runs.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED and its relatives</exception>
    public static void Run(RpcClient client, RemoteAddress address, LibvirtUri? uri, ICredentialSource? credentials)
    {
        using var reply = client.Exchange(RpcClient.Begin(RemoteProgram.Number, RemoteProgram.Version, (int)RemoteProcedure.AuthList));
        var r = new XdrReader(reply.Payload);
        var types = RemoteAuthListRet.Read(ref r).Types;
        _ = (address, uri, credentials);
        if (types.Length > 0 && types[0] != 0)
            throw LibvirtException.Create(ErrorDomain.Remote, ErrorNumber.AuthFailed, $"unknown authentication type {types[0]}");
    }
}
