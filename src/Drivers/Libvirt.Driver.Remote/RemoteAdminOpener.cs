using Libvirt.Rpc.Client;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Transports;

namespace Libvirt.Driver.Remote;

/// <summary>Opens a connection to a daemon's administration.</summary>
public static class RemoteAdminOpener
{
    /// <summary>Opens.</summary>
    /// <param name="socket">Path of the daemon's socket.</param>
    /// <param name="uri">What virAdmConnectGetURI answers.</param>
    /// <param name="flags">None is known.</param>
    /// <exception cref="LibvirtException">nobody listens, or the daemon refuses</exception>
    public static AdmConnect Open(string socket, string uri, uint flags)
    {
        var driver = new RemoteAdminDriver(new RpcClient(LocalTransport.Connect(socket)));
        try
        {
            driver.Session.Call(AdminProgram.Number, (int)AdminProcedure.ConnectOpen, new AdminConnectOpenArgs { Flags = flags });
            return new(driver, uri);
        }
        catch
        {
            driver.Session.Client.Dispose();
            throw;
        }
    }
}
