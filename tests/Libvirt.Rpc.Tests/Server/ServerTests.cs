using Libvirt.Host.Sockets;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Tests.Protocol;
using Libvirt.Rpc.Tests.Transports;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>Limits, workers, slow and dying clients, drivers that fail.</summary>
[Collection(SerialTests.Name)]
public sealed class ServerTests
{
    private static readonly byte[] Domain = PlainValues.Encode("remote_domain_create_args");

    private static byte[] Stuck(uint serial) => RawPeer.Call(RemoteProgram.Number, (int)RemoteProcedure.DomainCreate, serial, Domain);

    private static (MessageHeader Header, byte[] Payload) Hostname(RawPeer peer, uint serial) => peer.Exchange(RemoteProgram.Number, (int)RemoteProcedure.ConnectGetHostname, serial);

    [Fact]
    public void A_client_has_no_more_calls_under_way_than_it_may_and_the_rest_waits()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect, limits: WireServer.DefaultLimits with { MaxClientRequests = 3 }, workers: new("test", 1, 20, 2));
        using var peer = new RawPeer(server.Connect()).Open();
        for (uint i = 1; i <= 10; i++)
            peer.Send(Stuck(i));
        Eventually.Holds(() => gate.Inside == 3, $"{gate.Inside} calls are under way");
        using (var other = new RawPeer(server.Connect()).Open())
            Assert.Null(RawPeer.Error(Hostname(other, 1)));
        Thread.Sleep(50);
        Assert.Equal(3, gate.Inside);
        gate.Open();
        var answered = Enumerable.Range(0, 10).Select(_ => MessageHeader.Read(peer.Take()!).Serial).Order();
        Assert.Equal(Enumerable.Range(1, 10).Select(i => (uint)i), answered);
        Assert.Equal(3, gate.Most);
    }

    [Fact]
    public void A_higher_limit_of_requests_is_seen_by_clients_that_wait()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect, limits: WireServer.DefaultLimits with { MaxClientRequests = 2 }, workers: new("test", 1, 20, 2));
        using var peer = new RawPeer(server.Connect()).Open();
        for (uint i = 1; i <= 10; i++)
            peer.Send(Stuck(i));
        Eventually.Holds(() => gate.Inside == 2, "the calls do not arrive");
        server.Server.Change(server.Server.Limits with { MaxClientRequests = 6 });
        Eventually.Holds(() => gate.Inside == 6, $"{gate.Inside} calls are under way", seconds: 5);
        server.Server.Change(server.Server.Limits with { MaxClientRequests = 1 });
        gate.Open();
        for (int i = 0; i < 10; i++)
            Assert.NotNull(peer.Take());
    }

    [Fact]
    public void Calls_of_high_priority_are_served_when_all_workers_are_stuck()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect, workers: new("test", 1, 3, 2));
        using var stuck = new RawPeer(server.Connect()).Open();
        for (uint i = 1; i <= 5; i++)
            stuck.Send(Stuck(i));
        Eventually.Holds(() => gate.Inside == 3, "the workers are not stuck");
        using var other = new RawPeer(server.Connect()).Open();
        for (uint i = 1; i <= 50; i++)
            Assert.Null(RawPeer.Error(Hostname(other, i)));
        Assert.Equal(3, server.Workers.State.Workers);
        // More workers, given while all are stuck, take what waits.
        server.Workers.Change(null, 5, null);
        other.Send(Stuck(99));
        Eventually.Holds(() => gate.Inside >= 4, $"{gate.Inside} calls are under way", seconds: 5);
        gate.Open();
        for (int i = 0; i < 5; i++)
            Assert.NotNull(stuck.Take());
        server.Workers.Change(1, 1, 0);
        Eventually.Holds(() => server.Workers.State.Workers <= 1, $"{server.Workers.State.Workers} workers are left");
        Assert.Null(RawPeer.Error(Hostname(other, 100)));
    }

    [Fact]
    public void A_fault_of_a_driver_is_an_error_of_that_call_and_nothing_else()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect);
        using var peer = new RawPeer(server.Connect()).Open();
        for (uint i = 1; i < 20; i++)
        {
            var error = RawPeer.Error(peer.Exchange(RemoteProgram.Number, (int)RemoteProcedure.DomainGetXmlDesc, i, PlainValues.Encode("remote_domain_get_xml_desc_args")));
            Assert.Equal(ErrorNumber.InternalError, error?.Code);
            Assert.Contains("a fault of a driver", error!.Message);
        }
        Assert.Null(RawPeer.Error(Hostname(peer, 99)));
    }

    [Fact]
    public void A_driver_that_cannot_close_ends_nothing_but_itself()
    {
        using var server = WireServer.Of(flags => new Connection(new DriverSet
        {
            Hypervisor = Drivers.DriverMaker.Make<HypervisorDriver>((m, _) => m.Name switch
            {
                nameof(HypervisorDriver.ConnectClose) => throw new InvalidOperationException("cannot close"),
                nameof(HypervisorDriver.ConnectGetHostname) => "host",
                _ => null,
            }),
        }, null, false));
        for (int i = 0; i < 3; i++)
            using (var peer = new RawPeer(server.Connect()).Open())
                Assert.Null(RawPeer.Error(Hostname(peer, 1)));
        server.WaitUntilIdle();
    }

    [Fact]
    public void A_client_that_dies_in_a_call_is_left_after_the_call_and_once()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect);
        var peer = new RawPeer(server.Connect()).Open();
        peer.Send(Stuck(1));
        peer.Send(Stuck(2));
        Eventually.Holds(() => gate.Inside == 2, "the calls do not arrive");
        peer.Dispose();
        Eventually.Holds(() => server.Server.Count.All == 0, "the client is still there");
        Thread.Sleep(50);
        Assert.Equal(0, gate.Closed);
        gate.Open();
        Eventually.Holds(() => gate.Closed == 1, "the connection is not closed");
        server.WaitUntilIdle();
        Assert.Equal(1, gate.Closed);
        Assert.False(gate.ClosedInCall);
    }

    [Fact]
    public void A_slow_reader_is_paused_and_others_are_served()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect);
        using var slow = new RawPeer(server.Connect()).Open();
        const int calls = 100; // 30 MB of answers
        var sender = new Thread(() =>
        {
            for (uint i = 1; i <= calls; i++)
                slow.Send(RawPeer.Call(RemoteProgram.Number, (int)RemoteProcedure.ConnectGetSysinfo, i, 0, 0, 0, 0));
        });
        sender.Start();
        Eventually.Holds(() => server.Server.Clients[0].Unsent > ServerLimits.PauseUnsent, "nothing piles up");
        Thread.Sleep(100);
        // As many more as were under way when it was paused.
        Assert.InRange(server.Server.Clients[0].Unsent, ServerLimits.PauseUnsent, ServerLimits.PauseUnsent + 7 * 400_000);
        using (var other = new RawPeer(server.Connect()).Open())
            Assert.Null(RawPeer.Error(Hostname(other, 1)));
        var answered = new HashSet<uint>();
        for (int i = 0; i < calls; i++)
            Assert.True(answered.Add(MessageHeader.Read(slow.Take()!).Serial));
        sender.Join();
        Assert.Null(RawPeer.Error(Hostname(slow, 1000)));
    }

    [Fact]
    public void A_client_that_lets_events_pile_up_is_closed_at_the_limit()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect);
        using var peer = new RawPeer(server.Connect()).Open();
        var client = server.Server.Clients[0];
        var packet = RawPeer.Packet(new(RemoteProgram.Number, 1, (int)RemoteProcedure.DomainEventLifecycle, MessageType.Message, 0, MessageStatus.Ok), new byte[1 << 20]);
        for (int i = 0; i < 70; i++)
            client.Send(packet);
        Eventually.Holds(() => server.Server.Count.All == 0, "the client is still there");
        Assert.True(peer.IsClosed());
        Assert.Equal(0, client.Unsent);
        Eventually.Holds(() => gate.Closed == 1, "its connection is not closed");
    }

    [Fact]
    public void No_more_clients_are_accepted_than_allowed_until_one_leaves_or_the_limit_changes()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect, limits: WireServer.DefaultLimits with { MaxClients = 2 });
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "sock");
        server.OnReactor(() => server.Server.Listen(ListeningSocket.ListenUnix(path, 0x180, null, 20), new(ClientTransport.Unix, false, AuthenticationKind.None)));
        var peers = Enumerable.Range(0, 5).Select(_ => Connect(path)).ToList();
        Eventually.Holds(() => server.Server.Count.All == 2, "the first are not accepted");
        Thread.Sleep(50);
        Assert.Equal(2, server.Server.Count.All);
        peers[0].Dispose();
        peers[2].Open();
        Assert.Equal(2, server.Server.Count.All);
        server.Server.Change(server.Server.Limits with { MaxClients = 10 });
        peers[3].Open();
        peers[4].Open();
        Assert.Equal(4, server.Server.Count.All);
        foreach (var peer in peers)
            peer.Dispose();
        server.WaitUntilIdle();
    }

    [Fact]
    public void Two_thousand_connections_leave_no_descriptor_and_no_session()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect);
        using (var first = new RawPeer(server.Connect()).Open())
            Assert.Null(RawPeer.Error(Hostname(first, 1)));
        server.WaitUntilIdle();
        int before = Leaks.Descriptors();
        const int connections = 2000;
        for (int i = 0; i < connections; i++)
        {
            using var peer = new RawPeer(server.Connect());
            switch (i % 4)
            {
                case 0: peer.Open(); break;
                case 1: peer.Send([0, 0, 0]); break;
                case 2: peer.Send([0xff, 0xff, 0xff, 0xff]); break;
            }
        }
        server.WaitUntilIdle();
        Assert.Equal(before, Leaks.Descriptors());
        Assert.Equal(connections / 4 + 1, gate.Closed);
    }

    [Theory]
    [InlineData(0x12345678u, 1, MessageType.CallWithFds, MessageStatus.Ok)] // unknown program
    [InlineData(RemoteProgram.Number, 9999, MessageType.CallWithFds, MessageStatus.Ok)] // unknown procedure
    [InlineData(RemoteProgram.Number, 60, MessageType.CallWithFds, MessageStatus.Error)]
    [InlineData(RemoteProgram.Number, 60, MessageType.ReplyWithFds, MessageStatus.Ok)]
    [InlineData(RemoteProgram.Number, 386, MessageType.CallWithFds, MessageStatus.Ok)] // wants others
    public void Descriptors_of_a_refused_call_are_closed(uint program, int procedure, MessageType type, MessageStatus status)
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect);
        using var peer = new RawPeer(server.Connect()).Open();
        int before = Leaks.Descriptors();
        for (uint i = 1; i <= 5; i++)
        {
            peer.Send(RawPeer.Packet(new(program, 1, procedure, type, i, status), [0, 0, 0, 2]));
            Assert.True(peer.Channel.SendDescriptor(peer.Channel.Descriptor));
            Assert.True(peer.Channel.SendDescriptor(peer.Channel.Descriptor));
            Assert.NotNull(RawPeer.Error(peer.Answer(i)));
        }
        Eventually.Holds(() => Leaks.Descriptors() == before, $"{Leaks.Descriptors() - before} descriptors are left");
    }

    [Fact]
    public void Announced_descriptors_that_do_not_come_end_the_connection_and_leave_none()
    {
        using var gate = new Gate();
        using var server = WireServer.Of(gate.Connect);
        int before = Leaks.Descriptors();
        using (var peer = new RawPeer(server.Connect()).Open())
        {
            peer.Send(RawPeer.Packet(new(RemoteProgram.Number, 1, 60, MessageType.CallWithFds, 1, MessageStatus.Ok), [0, 0, 0, 2]));
            Assert.True(peer.Channel.SendDescriptor(peer.Channel.Descriptor));
            peer.Send([0]);
            Assert.True(peer.IsClosed());
        }
        server.WaitUntilIdle();
        Eventually.Holds(() => Leaks.Descriptors() == before, $"{Leaks.Descriptors() - before} descriptors are left");
    }

    private static RawPeer Connect(string path)
    {
        Assert.Equal(0, LocalConnector.Connect(path, out var socket));
        return new(new(socket!, isLocal: true));
    }
}
