using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Tests.Transports;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>On which thread a session ends: nobody may wait for a driver on the one that serves all clients.</summary>
[Collection(SerialTests.Name)]
public sealed class SessionEndTests
{
    private const string Reactor = "reactor of a test";

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void A_driver_that_may_wait_is_closed_by_a_worker(bool closesAtOnce, bool saysThatItCloses)
    {
        var driver = new ClosingDriver(closesAtOnce);
        using var server = WireServer.Of(driver.Connect);
        using (var peer = new RawPeer(server.Connect()).Open())
        {
            if (saysThatItCloses)
            {
                Assert.Null(RawPeer.Error(peer.Exchange(RemoteProgram.Number, (int)RemoteProcedure.ConnectClose, 1)));
                Assert.True(peer.IsClosed());
            }
        }
        Assert.Equal(closesAtOnce, driver.ClosedOn() == Reactor);
    }

    [Fact]
    public void Events_are_ended_by_a_worker()
    {
        using var loop = new EventLoopThread();
        var driver = new ClosingDriver(closesAtOnce: true);
        using var server = WireServer.Of(driver.Connect);
        using (var peer = new RawPeer(server.Connect()).Open())
        {
            var w = new XdrWriter();
            new RemoteConnectDomainEventCallbackRegisterAnyArgs().Write(w);
            Assert.Null(RawPeer.Error(peer.Exchange(RemoteProgram.Number, (int)RemoteProcedure.ConnectDomainEventCallbackRegisterAny, 1, w.Written)));
        }
        Assert.NotEqual(Reactor, driver.ClosedOn());
    }

    private sealed class ClosingDriver(bool closesAtOnce) : HypervisorDriver
    {
        private readonly ObjectEventQueue _events = new();
        private string? _closedOn;

        public override bool ClosesAtOnce => closesAtOnce;

        public override ObjectEventQueue Events(Connection connection) => _events;

        public override void ConnectClose(Connection connection) => Volatile.Write(ref _closedOn, Thread.CurrentThread.Name);

        public Connection Connect(uint flags) => new(new DriverSet { Hypervisor = this }, null, false);

        public string ClosedOn()
        {
            Eventually.Holds(() => Volatile.Read(ref _closedOn) is not null, "the connection is not closed");
            return _closedOn!;
        }
    }
}
