using System.Net;
using System.Net.Sockets;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Server.Remote;

namespace Libvirt.Driver.Remote.Tests.Serving;

/// <summary>A daemon's server in this process, on a TCP port of its own, in front of any driver.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly Reactor _reactor = new();
    private readonly WorkerPool _workers = new("test", 1, 4, 1);
    private readonly RpcServer _server;
    private readonly Thread _thread;
    private readonly int _port;

    public TestServer(IAccessDriver? access = null)
    {
        var options = new RemoteProgramOptions((_, flags) => new Connection(new DriverSet { Hypervisor = Driver! }, null, (flags & (uint)ConnectFlags.Ro) != 0), access);
        _server = new RpcServer("test", _reactor, _workers, new ServerLimits(100, 0, 5, 0, 0), RemoteProgramServer.All(options));
        var socket = Listen();
        _port = SocketName.Local(socket.Number)!.Value.Address.Port;
        _server.Listen(socket, new ServiceOptions(ClientTransport.Tcp, false, AuthenticationKind.None));
        _thread = new Thread(_reactor.Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Serves connections that are opened from now on.</summary>
    public HypervisorDriver? Driver { get; set; }

    /// <summary>How clients reach it.</summary>
    public string Uri => $"test+tcp://127.0.0.1:{_port}/default";

    /// <summary>Opens a connection with the remote driver.</summary>
    public Connection Open(bool readOnly = false) => ConnectionOpener.Open([new RemoteRegistration()], Uri, null, readOnly ? (uint)ConnectFlags.Ro : 0);

    /// <summary>A socket on a port that the kernel chooses; the server's own listeners take none that is not named.</summary>
    private static Descriptor Listen()
    {
        var socket = new Socket(System.Net.Sockets.AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        int number = (int)socket.SafeHandle.DangerousGetHandle();
        socket.SafeHandle.SetHandleAsInvalid(); // ours now
        return new Descriptor(number);
    }

    public void Dispose()
    {
        _reactor.Post(() =>
        {
            _server.Stop();
            _reactor.Stop();
        });
        _thread.Join();
        _workers.Stop();
    }
}
