using Libvirt.Driver.Remote;
using Libvirt.Driver.Test;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Server.Remote;
using Libvirt.Rpc.Transports;

namespace Libvirt.Daemon.Tests.Serving;

/// <summary>What virtproxyd does with a connection, to a daemon within this process.</summary>
public sealed class ProxyTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Reactor _reactor = new();
    private readonly List<string?> _opened = [];
    private readonly RpcServer _daemon;

    public ProxyTests()
    {
        var options = new RemoteProgramOptions((name, flags) =>
        {
            _opened.Add(name);
            return ConnectionOpener.Open([new TestRegistration()], name, null, flags);
        });
        _daemon = new RpcServer("virttestd", _reactor, new WorkerPool("test", 1, 2, 1), new ServerLimits(10, 0, 5, -1, 0), RemoteProgramServer.All(options));
        _daemon.Listen(ListeningSocket.ListenUnix(_folder.Path + "/virttestd-sock", 0x1ff, null, 5), new(ClientTransport.Unix, false, AuthenticationKind.None));
        _daemon.Listen(ListeningSocket.ListenUnix(_folder.Path + "/virttestd-sock-ro", 0x1ff, null, 5), new(ClientTransport.Unix, true, AuthenticationKind.None));
        new Thread(_reactor.Run) { IsBackground = true }.Start();
    }

    private ProxyRegistration Proxy => new(new Daemons(_folder.Path));

    [Theory]
    [InlineData(0u)]
    [InlineData((uint)ConnectFlags.Ro)]
    public void A_connection_goes_to_the_daemon_of_its_driver_with_the_client_s_identity(uint flags)
    {
        var connection = ConnectionOpener.Open([new TestRegistration(), Proxy], "test+unix:///default", null, flags);
        Assert.Equal("test", connection.Drivers.Hypervisor.DomainLookupByName(connection, "test").Name);
        Assert.Equal(["test:///default"], _opened);
        Assert.Equal("test+unix:///default", connection.Uri?.ToString());
        var server = Assert.Single(_daemon.Clients);
        Assert.Equal(flags != 0, server.Options.IsReadOnly);
        Assert.Equal(Environment.ProcessId, server.Identity.ProcessId);
        ProxyRegistration.Tell(connection, new Identity { UserName = "joe", UnixUserId = 1234, ProcessId = 4321, ProcessTime = 99, SaslUserName = "joe@EXAMPLE", X509DistinguishedName = "CN=joe" });
        Assert.Equal(new Identity { UserName = "joe", UnixUserId = 1234, ProcessId = 4321, ProcessTime = 99, SaslUserName = "joe@EXAMPLE", X509DistinguishedName = "CN=joe" }, server.Identity);
        connection.Dispose();
        Life.TestProcess.Until(() => _daemon.Clients.Length == 0, "the end of the connection");
    }

    [Fact]
    public void A_driver_of_the_proxy_s_own_has_nobody_to_tell()
    {
        var connection = ConnectionOpener.Open([new TestRegistration(), Proxy], "test:///default", null, 0);
        ProxyRegistration.Tell(connection, new Identity { UserName = "joe" });
        Assert.Empty(_opened);
        connection.Dispose();
    }

    [Fact]
    public void A_daemon_that_does_not_run_is_named()
    {
        var e = Assert.Throws<LibvirtException>(() => ConnectionOpener.Open([Proxy], "qemu:///system", null, 0));
        Assert.Equal($"Failed to connect socket to '{_folder.Path}/virtqemud-sock': No such file or directory", e.Message);
    }

    [Fact]
    public void Without_a_URI_the_first_daemon_that_runs_is_taken()
    {
        Assert.Null(Proxy.Probe());
        File.WriteAllText(_folder.Path + "/virtlxcd-sock", "");
        Assert.Equal("lxc:///system", Proxy.Probe());
        File.WriteAllText(_folder.Path + "/virtqemud-sock", "");
        Assert.Equal("qemu:///system", Proxy.Probe());
    }

    public void Dispose()
    {
        _reactor.Stop();
        _folder.Dispose();
    }

    private sealed class Daemons(string folder) : LocalDaemons
    {
        public override bool IsRoot => true;

        public override string SystemFolder => folder;
    }
}
