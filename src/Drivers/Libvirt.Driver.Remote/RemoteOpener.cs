using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Client;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Transports;

namespace Libvirt.Driver.Remote;

/// <summary>From a request to an open connection: transport, security layers, authentication, the daemon's own open.</summary>
internal static class RemoteOpener
{
    /// <summary>Opens.</summary>
    /// <exception cref="LibvirtException">the URI, the way, the daemon or the driver behind it refuses</exception>
    public static Connection Open(ConnectionRequest request) => Open(request, RemoteAddress.Parse(request.Uri, request.ReadOnly, request.Configuration));

    /// <summary>Opens what a request is about at an address.</summary>
    /// <exception cref="LibvirtException">the way, the daemon or the driver behind it refuses</exception>
    public static Connection Open(ConnectionRequest request, RemoteAddress address)
    {
        var session = new RemoteSession(Connect(address, request.Credentials)) { IsSecure = address.Transport is TransportKind.Ssh or TransportKind.Libssh or TransportKind.Libssh2 };
        try
        {
            RemoteAuthentication.Run(session.Client, address, request.Uri, request.Credentials);
            session.Call(RemoteProgram.Number, (int)RemoteProcedure.ConnectOpen,
                new RemoteConnectOpenArgs { Name = address.Name.Length == 0 ? null : address.Name, Flags = request.Flags & (uint)~ConnectFlags.NoAliases });
            var uri = request.Uri ?? LibvirtUri.Parse(session.CallForAnswer<RemoteConnectGetUriRet>(RemoteProgram.Number, (int)RemoteProcedure.ConnectGetUri).Uri);
            var connection = new Connection(Drivers(session), uri, request.ReadOnly) { DriverState = session };
            session.Attach(connection);
            return connection;
        }
        catch
        {
            session.Client.Dispose();
            throw;
        }
    }

    /// <summary>The way to the daemon, with TLS where the address has it.</summary>
    public static RpcClient Connect(RemoteAddress address, ICredentialSource? credentials)
    {
        var tls = address.Transport == TransportKind.Tls ? RemoteTls.Context(address) : null;
        ByteChannel channel = Transport.Open(address, credentials);
        try
        {
            if (tls is not null)
                channel = RemoteTls.Wrap(tls, address, channel);
            return new RpcClient(channel);
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }

    /// <summary>The drivers of a connection to a daemon.</summary>
    public static DriverSet Drivers(RemoteSession session) => new()
    {
        Hypervisor = new RemoteHypervisorDriver(session),
        Network = new RemoteNetworkDriver(),
        Interface = new RemoteInterfaceDriver(),
        Storage = new RemoteStorageDriver(),
        NodeDevice = new RemoteNodeDeviceDriver(),
        Secret = new RemoteSecretDriver(),
        NWFilter = new RemoteNWFilterDriver(),
    };
}
