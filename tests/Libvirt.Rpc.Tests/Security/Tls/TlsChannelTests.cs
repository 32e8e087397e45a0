using System.Security.Cryptography;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

public sealed class TlsChannelTests : IDisposable
{
    private readonly CertificateMaker _maker = new();

    public void Dispose() => _maker.Dispose();

    private TlsContext ClientContext(TlsOptions? options = null) => TlsContext.ForClient(_maker.Files(_maker.Client), options ?? TlsOptions.Default);

    private TlsContext ServerContext(TlsOptions? options = null) => TlsContext.ForServer(_maker.Files(_maker.Server), options ?? TlsOptions.Default);

    [Fact]
    public void Bytes_flow_both_ways_and_the_names_are_known()
    {
        using var pair = new TlsPair(ClientContext(), ServerContext()).Handshake();
        Assert.Null(pair.ClientError);
        Assert.Null(pair.ServerError);
        Assert.Equal("O=libvirt,CN=client", pair.Server.PeerName);
        Assert.Equal("O=libvirt,CN=server", pair.Client.PeerName);
        Assert.Equal(256, pair.Client.KeyBits);
        Assert.True(pair.Server.IsEncrypted);
        Assert.Equal(5, pair.Client.Send("hello"u8));
        Assert.Equal("hello"u8.ToArray(), TlsPair.Receive(pair.Server, 5));
        Assert.Equal(ByteChannel.WouldBlock, pair.Server.Receive(new byte[5]));
        Assert.Equal(2, pair.Server.Send("ok"u8));
        Assert.Equal("ok"u8.ToArray(), TlsPair.Receive(pair.Client, 2));
        pair.Client.Dispose();
        Assert.Equal(0, pair.Server.Receive(new byte[5]));
    }

    [Fact]
    public void Nothing_is_hidden_in_the_layer()
    {
        using var pair = new TlsPair(ClientContext(), ServerContext()).Handshake();
        for (int i = 0; i < 10; i++)
            Assert.Equal(1, pair.Client.Send([(byte)i]));
        var one = new byte[1];
        for (int i = 0; i < 10; i++)
        {
            // After the first all ten records are in the process: no poll of the descriptor would tell.
            Assert.Equal(i > 0, pair.Server.HasBuffered);
            Assert.Equal(1, pair.Server.Receive(one));
            Assert.Equal(i, one[0]);
        }
        Assert.False(pair.Server.HasBuffered);
    }

    [Fact]
    public void A_peer_that_does_not_read_bounds_what_is_kept()
    {
        using var pair = new TlsPair(ClientContext(), ServerContext()).Handshake();
        var data = RandomNumberGenerator.GetBytes(1 << 20);
        int sent = 0;
        while (pair.Client.Send(data.AsSpan(sent)) is var count && count != ByteChannel.WouldBlock)
            sent += count;
        Assert.True(pair.Client.HasUnsent);
        Assert.InRange(sent, 1, data.Length - 1);
        Assert.False(pair.Client.Flush());
        var received = new List<byte>();
        var buffer = new byte[100_000];
        while (received.Count < data.Length)
        {
            int got = pair.Server.Receive(buffer);
            if (got > 0)
                received.AddRange(buffer.AsSpan(0, got));
            else if (sent < data.Length && pair.Client.Send(data.AsSpan(sent)) is var more && more > 0)
                sent += more;
            else
                pair.Client.Flush();
        }
        Assert.Equal(data, received.ToArray());
        Assert.False(pair.Client.HasUnsent);
    }

    [Fact]
    public void A_record_may_come_in_pieces()
    {
        var (left, middle) = SocketPair.Channels();
        var (middle2, right) = SocketPair.Channels();
        using var client = TlsChannel.Client(ClientContext(), left, "127.0.0.1");
        using var server = TlsChannel.Server(ServerContext(), right);
        var one = new byte[1];
        bool clientDone = false, serverDone = false, moved = true;
        int sent = 0, got = 0;
        var data = RandomNumberGenerator.GetBytes(40_000);
        var received = new byte[data.Length];
        while (got < data.Length)
        {
            clientDone = clientDone || client.Handshake() == TlsHandshake.Done;
            serverDone = serverDone || server.Handshake() == TlsHandshake.Done;
            if (clientDone && serverDone)
            {
                if (sent < data.Length && client.Send(data.AsSpan(sent)) is var count && count > 0)
                    sent += count;
                client.Flush();
                if (server.Receive(received.AsSpan(got)) is var some && some > 0)
                    got += some;
            }
            Assert.True(moved || got == data.Length, "nothing moves");
            moved = Move(middle, middle2) | Move(middle2, middle);
        }
        Assert.Equal(data, received);
        middle.Dispose();
        middle2.Dispose();

        bool Move(SocketChannel from, SocketChannel to) => from.Receive(one) == 1 && to.Send(one) == 1;
    }

    [Fact]
    public void One_thread_sends_while_another_receives()
    {
        using var pair = new TlsPair(ClientContext(), ServerContext()).Handshake();
        TwoThreads.Exchange(pair.Client, pair.Server);
    }

    [Fact]
    public void New_certificates_leave_old_connections_alone()
    {
        var server = ServerContext();
        using var before = new TlsPair(ClientContext(), server).Handshake();
        var renewed = _maker.Make("server", "CN=renewed");
        using var after = new TlsPair(ClientContext(), TlsContext.ForServer(_maker.Files(renewed), TlsOptions.Default)).Handshake();
        Assert.Equal("CN=renewed", after.Client.PeerName);
        GC.Collect();
        Assert.Equal(2, before.Server.Send("ok"u8));
        Assert.Equal("ok"u8.ToArray(), TlsPair.Receive(before.Client, 2));
    }

    [Fact]
    public void Two_hundred_handshakes_share_a_thread_and_no_other_is_used()
    {
        var (clientContext, serverContext) = (ClientContext(), ServerContext());
        int thread = Environment.CurrentManagedThreadId;
        long before = ThreadPool.CompletedWorkItemCount;
        var pairs = Enumerable.Range(0, 200).Select(_ => new TlsPair(clientContext, serverContext)).ToList();
        var (client, server) = (new bool[200], new bool[200]);
        for (int turn = 0; client.Contains(false) || server.Contains(false); turn++)
        {
            Assert.True(turn < 100);
            for (int i = 0; i < 200; i++)
            {
                client[i] = client[i] || pairs[i].Client.Handshake() == TlsHandshake.Done;
                server[i] = server[i] || pairs[i].Server.Handshake() == TlsHandshake.Done;
            }
        }
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        foreach (var pair in pairs)
        {
            Assert.Equal(1, pair.Client.Send([7]));
            Assert.Equal([7], TlsPair.Receive(pair.Server, 1));
            pair.Dispose();
        }
        // The test runner itself uses the pool a little; 200 handshakes with several round trips each would show.
        Assert.InRange(ThreadPool.CompletedWorkItemCount - before, 0, 100);
    }
}
