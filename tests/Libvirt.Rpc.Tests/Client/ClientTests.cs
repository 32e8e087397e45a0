using System.Buffers.Binary;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Client;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Tests.Server;
using Libvirt.Rpc.Tests.Transports;

namespace Libvirt.Rpc.Tests.Client;

/// <summary>The client against a peer that follows a script.</summary>
[Collection(SerialTests.Name)]
public sealed class ClientTests : IDisposable
{
    private const uint Program = RemoteProgram.Number;
    private readonly RpcClient _client;
    private readonly RawPeer _peer;
    private readonly List<int> _lost = [];

    public ClientTests()
    {
        var (ours, theirs) = SocketIo.CreatePair();
        _client = new(new SocketChannel(ours, isLocal: true)) { Lost = reason => { lock (_lost) _lost.Add(reason); } };
        _peer = new(new(theirs, isLocal: true));
    }

    public void Dispose()
    {
        _client.Dispose();
        _peer.Dispose();
    }

    private static byte[] Reply(uint serial, params ReadOnlySpan<byte> payload) => RawPeer.Packet(new(Program, 1, 4, MessageType.Reply, serial, MessageStatus.Ok), payload);

    private static byte[] Event(int bytes) => RawPeer.Packet(new(Program, 1, (int)RemoteProcedure.DomainEventLifecycle, MessageType.Message, 0, MessageStatus.Ok), new byte[bytes]);

    private static byte[] KeepAlive(int procedure) => RawPeer.Packet(new(KeepAliveProgram.Number, 1, procedure, MessageType.Message, 0, MessageStatus.Ok));

    private byte[] Call(byte marker = 0)
    {
        var w = RpcClient.Begin(Program, 1, 4);
        w.UInt(marker);
        using var reply = _client.Exchange(w);
        return reply.Payload.ToArray();
    }

    /// <summary>Starts threads and waits for all; none may stay.</summary>
    private static void Run(int count, Action<int> body, Action meanwhile)
    {
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            try
            {
                body(i);
            }
            catch (Exception error)
            {
                lock (failures)
                    failures.Add(error);
            }
        }) { IsBackground = true }).ToList();
        threads.ForEach(t => t.Start());
        meanwhile();
        Assert.True(threads.TrueForAll(t => t.Join(TimeSpan.FromSeconds(20))), "a thread waits for ever");
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    [Fact]
    public void Eight_threads_get_their_own_answers_in_any_order_with_events_between()
    {
        int events = 0;
        _client.MessageArrived = (_, _) => Interlocked.Increment(ref events);
        const int rounds = 50;
        Run(8, i =>
        {
            for (int round = 0; round < rounds; round++)
                Assert.Equal((byte)i, Call((byte)i)[3]);
        }, () =>
        {
            var random = new Random(1);
            for (int round = 0; round < rounds; round++)
            {
                var calls = Enumerable.Range(0, 8).Select(_ => _peer.Take()!).ToArray();
                random.Shuffle(calls);
                foreach (var call in calls)
                {
                    _peer.Send(Event(40));
                    _peer.Send(Reply(MessageHeader.Read(call).Serial, call[28..]));
                }
            }
        });
        Assert.Equal(8 * rounds, events);
        Assert.Empty(_lost);
    }

    [Theory]
    [InlineData("eof", ErrorNumber.SystemError, ConnectCloseReason.Eof)]
    [InlineData("half a message", ErrorNumber.SystemError, ConnectCloseReason.Eof)]
    [InlineData("a length that is too small", ErrorNumber.Rpc, ConnectCloseReason.Error)]
    [InlineData("a length that is too large", ErrorNumber.Rpc, ConnectCloseReason.Error)]
    [InlineData("a reply for nobody", ErrorNumber.Rpc, ConnectCloseReason.Error)]
    [InlineData("a call", ErrorNumber.Rpc, ConnectCloseReason.Error)]
    [InlineData("an unknown type", ErrorNumber.Rpc, ConnectCloseReason.Error)]
    [InlineData("descriptors without any", ErrorNumber.InternalError, ConnectCloseReason.Error)]
    public void Every_waiting_thread_gets_the_error_once_and_the_reason_is_told_once(string what, ErrorNumber expected, ConnectCloseReason reason)
    {
        int errors = 0;
        Run(8, _ =>
        {
            Assert.Equal(expected, Assert.Throws<LibvirtException>(() => Call()).Code);
            Interlocked.Increment(ref errors);
            Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => Call()).Code);
        }, () =>
        {
            for (int i = 0; i < 8; i++)
                Assert.NotNull(_peer.Take());
            switch (what)
            {
                case "half a message": _peer.Send(Reply(0, 1, 2, 3, 4).AsSpan(0, 20)); break;
                case "a length that is too small": _peer.Send([0, 0, 0, 3]); break;
                case "a length that is too large": _peer.Send([0x7f, 0, 0, 0]); break;
                case "a reply for nobody": _peer.Send(Reply(4711)); break;
                case "a call": _peer.Send(RawPeer.Call(Program, 4, 1)); break;
                case "an unknown type": _peer.Send(RawPeer.Packet(new(Program, 1, 4, (MessageType)77, 1, MessageStatus.Ok))); break;
                case "descriptors without any": _peer.Send(RawPeer.Packet(new(Program, 1, 4, MessageType.ReplyWithFds, 1, MessageStatus.Ok), [0, 0, 0, 1, 0])); _peer.Send([0]); break;
            }
            if (what is "eof" or "half a message")
                _peer.Dispose();
        });
        Assert.Equal(8, errors);
        Eventually.Holds(() => _lost.Count > 0, "nobody was told");
        Assert.Equal([(int)reason], _lost);
        Assert.False(_client.IsOpen);
    }

    [Fact]
    public void Closing_wakes_threads_that_wait()
    {
        Run(3, _ => Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => Call()).Code), () =>
        {
            for (int i = 0; i < 3; i++)
                Assert.NotNull(_peer.Take());
            Thread.Sleep(50);
            _client.Dispose();
        });
        Assert.True(_peer.IsClosed());
        Assert.Equal([(int)ConnectCloseReason.Client], _lost);
    }

    [Fact]
    public void Closing_in_the_middle_of_an_event_is_no_harm()
    {
        _client.MessageArrived = (_, _) => _client.Dispose();
        Run(1, _ => Assert.Throws<LibvirtException>(() => Call()), () =>
        {
            Assert.NotNull(_peer.Take());
            _peer.Send([.. Event(40), .. Event(40), .. Reply(0)]);
        });
        Assert.True(_peer.IsClosed());
    }

    [Fact]
    public void A_ping_in_a_call_is_answered()
    {
        Run(1, _ => Call(), () =>
        {
            var call = _peer.Take()!;
            _peer.Send(KeepAlive(1));
            Assert.Equal(KeepAlive(2), _peer.Take());
            _peer.Send(Reply(MessageHeader.Read(call).Serial));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_silent_peer_is_given_up(bool inCall)
    {
        using var loop = new EventLoopThread();
        Assert.True(_client.SetKeepAlive(1, 1));
        if (inCall)
            Run(1, _ => Assert.Contains("keepalive timeout", Assert.Throws<LibvirtException>(() => Call()).Message), () => { });
        Eventually.Holds(() => _lost.Count > 0, "the peer is not given up");
        Assert.Equal([(int)ConnectCloseReason.Keepalive], _lost);
        if (inCall)
            Assert.NotNull(_peer.Take());
        Assert.Equal(KeepAlive(1), _peer.Take());
    }

    [Fact]
    public void The_event_loop_reads_while_nobody_calls()
    {
        using var loop = new EventLoopThread();
        int events = 0;
        _client.MessageArrived = (_, _) => Interlocked.Increment(ref events);
        Assert.True(_client.Watch());
        _peer.Send(Event(40));
        Eventually.Holds(() => events == 1, "the event is not told");
        Run(4, i =>
        {
            for (int round = 0; round < 25; round++)
                Call((byte)i);
        }, () =>
        {
            for (int i = 0; i < 100; i++)
            {
                var call = _peer.Take()!;
                _peer.Send([.. Event(40), .. Reply(MessageHeader.Read(call).Serial, call[28..])]);
            }
        });
        _peer.Send(Event(40));
        Eventually.Holds(() => events == 102, $"{events} events instead of 102");
        _peer.Dispose();
        Eventually.Holds(() => _lost.Count == 1, "the end is not told");
        Assert.Equal([(int)ConnectCloseReason.Eof], _lost);
    }

    /// <summary>Each side has to take before the other goes on.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ten_megabytes_are_sent_to_a_peer_that_wants_to_be_read_first(bool anotherReads)
    {
        int events = 0;
        _client.MessageArrived = (_, _) => Interlocked.Increment(ref events);
        Run(anotherReads ? 2 : 1, i =>
        {
            if (i == 1)
            {
                Call(1); // reads for all until it is answered, then leaves the reading to the one that sends
                return;
            }
            if (anotherReads)
                Thread.Sleep(100);
            var w = RpcClient.Begin(Program, 1, 4);
            w.Raw(new byte[10 << 20]);
            using var reply = _client.Exchange(w);
        }, () =>
        {
            if (anotherReads)
            {
                var first = _peer.Take()!;
                Thread.Sleep(300); // the other is stuck in sending now
                _peer.Send(Reply(MessageHeader.Read(first).Serial));
            }
            for (int i = 0; i < 40; i++)
                _peer.Send(i % 10 == 5 ? KeepAlive(1) : Event(100_000));
            int pongs = 0;
            byte[] packet;
            for (packet = _peer.Take()!; packet.Length < 1 << 20; packet = _peer.Take()!)
                pongs += packet.AsSpan().SequenceEqual(KeepAlive(2)) ? 1 : 100;
            Assert.Equal(MessageHeader.Size + (10 << 20), packet.Length);
            Assert.True(packet.AsSpan(MessageHeader.Size).IndexOfAnyExcept((byte)0) < 0, "something else is in the middle of the message");
            if (pongs == 0)
                Assert.Equal(KeepAlive(2), _peer.Take());
            _peer.Send(Reply(MessageHeader.Read(packet).Serial));
        });
        Assert.Equal(36, events);
    }

    [Fact]
    public void Descriptors_come_with_their_answer()
    {
        int before = Leaks.Descriptors();
        var (mine, theirs) = SocketIo.CreatePair();
        Run(1, _ =>
        {
            using var reply = _client.Exchange(RpcClient.Begin(Program, 1, 4));
            Assert.Equal([1, 2, 3, 4], reply.Payload.ToArray());
            using var descriptor = new Descriptor(Assert.Single(reply.Descriptors));
            Assert.Equal(1, SocketIo.Send(descriptor.Number, [42]));
        }, () =>
        {
            var call = _peer.Take()!;
            _peer.Send(RawPeer.Packet(new(Program, 1, 4, MessageType.ReplyWithFds, MessageHeader.Read(call).Serial, MessageStatus.Ok), [0, 0, 0, 1, 1, 2, 3, 4]));
            Assert.True(_peer.Channel.SendDescriptor(theirs.Number));
        });
        var room = new byte[4];
        Assert.Equal(1, SocketIo.Receive(mine.Number, room, wait: true));
        Assert.Equal(42, room[0]);
        mine.Dispose();
        theirs.Dispose();
        Assert.Equal(before, Leaks.Descriptors());
    }

    private (ClientStream Stream, uint Serial) OpenStream(params byte[][] before)
    {
        var stream = new ClientStream(Program, 1, 209);
        uint serial = 0;
        Run(1, _ => _client.Exchange(RpcClient.Begin(Program, 1, 209), default, stream).Dispose(), () =>
        {
            serial = MessageHeader.Read(_peer.Take()!).Serial;
            foreach (var data in before)
                _peer.Send(StreamData(serial, data));
            _peer.Send(RawPeer.Packet(new(Program, 1, 209, MessageType.Reply, serial, MessageStatus.Ok)));
        });
        return (stream, serial);
    }

    private static byte[] StreamData(uint serial, params ReadOnlySpan<byte> data) => RawPeer.Packet(new(Program, 1, 209, MessageType.Stream, serial, MessageStatus.Continue), data);

    private static byte[] Hole(uint serial, long length)
    {
        var payload = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(payload, length);
        return RawPeer.Packet(new(Program, 1, 209, MessageType.StreamHole, serial, MessageStatus.Continue), payload);
    }

    [Fact]
    public void A_stream_brings_data_and_holes_in_order_even_before_its_answer()
    {
        var (stream, serial) = OpenStream([1, 2, 3]);
        var room = new byte[2];
        Assert.Equal(2, _client.ReceiveStream(stream, room, wait: false));
        Assert.Equal([1, 2], room);
        Assert.Equal(1, _client.ReceiveStream(stream, room, wait: true));
        Assert.Equal(-1, _client.ReceiveStream(stream, room, wait: false));
        _peer.Send([.. Hole(serial, 1000), .. StreamData(serial, 9), .. StreamData(serial)]);
        Assert.Equal(-3, _client.ReceiveStream(stream, room, wait: true));
        Assert.Equal(1000, _client.ReceiveHole(stream));
        Assert.Null(_client.ReceiveHole(stream));
        Assert.Equal(1, _client.ReceiveStream(stream, room, wait: true));
        Assert.Equal(9, room[0]);
        Assert.Equal(0, _client.ReceiveStream(stream, room, wait: true));
        Run(1, _ => _client.EndStream(stream, abort: false), () =>
        {
            var end = _peer.Take()!;
            Assert.Equal((MessageType.Stream, MessageStatus.Ok, serial), (MessageHeader.Read(end).Type, MessageHeader.Read(end).Status, MessageHeader.Read(end).Serial));
            _peer.Send(RawPeer.Packet(new(Program, 1, 209, MessageType.Stream, serial, MessageStatus.Ok)));
        });
    }

    [Fact]
    public void An_error_in_the_middle_of_a_stream_is_told_to_every_later_transfer()
    {
        var (stream, serial) = OpenStream();
        var w = new Xdr.XdrWriter();
        ErrorMessage.Write(w, LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.OperationFailed, "disk full").Error);
        _peer.Send([.. StreamData(serial, 1), .. RawPeer.Packet(new(Program, 1, 209, MessageType.Stream, serial, MessageStatus.Error), w.Written)]);
        var room = new byte[8];
        Assert.Equal(1, _client.ReceiveStream(stream, room, wait: true));
        Assert.Contains("disk full", Assert.Throws<LibvirtException>(() => _client.ReceiveStream(stream, room, wait: true)).Message);
        Assert.Contains("disk full", Assert.Throws<LibvirtException>(() => _client.SendStream(stream, [1])).Message);
        Assert.Contains("disk full", Assert.Throws<LibvirtException>(() => _client.EndStream(stream, abort: false)).Message);
        _client.EndStream(stream, abort: true);
        Assert.True(_client.IsOpen);
    }

    [Fact]
    public void A_stream_can_be_given_up_while_data_is_under_way()
    {
        var (stream, serial) = OpenStream();
        Run(1, _ => _client.EndStream(stream, abort: true), () =>
        {
            Assert.Equal(MessageStatus.Error, MessageHeader.Read(_peer.Take()!).Status);
            for (int i = 0; i < 20; i++)
                _peer.Send(StreamData(serial, new byte[50_000]));
            _peer.Send(RawPeer.Packet(new(Program, 1, 209, MessageType.Stream, serial, MessageStatus.Ok)));
        });
        _peer.Send(StreamData(serial, 1, 2, 3)); // belongs to nobody any more
        Run(1, _ => Call(), () => _peer.Send(Reply(MessageHeader.Read(_peer.Take()!).Serial)));
    }

    [Fact]
    public void A_lost_connection_ends_streams_that_wait()
    {
        var (stream, _) = OpenStream();
        Run(1, _ => Assert.Equal(ErrorNumber.SystemError, Assert.Throws<LibvirtException>(() => _client.ReceiveStream(stream, new byte[8], wait: true)).Code), () =>
        {
            Thread.Sleep(50);
            _peer.Dispose();
        });
        Assert.Equal([(int)ConnectCloseReason.Eof], _lost);
    }

    [Fact]
    public void Callbacks_of_a_stream_come_from_the_event_loop()
    {
        using var loop = new EventLoopThread();
        var (stream, serial) = OpenStream();
        Assert.True(_client.Watch());
        int told = 0;
        _client.OnStream(stream, () => Interlocked.Increment(ref told));
        _peer.Send(StreamData(serial, 5));
        Eventually.Holds(() => told == 1, "nobody was told");
        Assert.True(_client.HasStreamData(stream));
        Assert.Equal(1, _client.ReceiveStream(stream, new byte[8], wait: false));
        Assert.False(_client.HasStreamData(stream));
    }
}
