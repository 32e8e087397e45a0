using System.Diagnostics;
using System.Net.Sockets;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

[Collection(SerialTests.Name)]
public sealed class SshHelperProxyTests
{
    /// <summary>A daemon that serves with <paramref name="serve"/>, and a client whose session is a socket or two pipes.</summary>
    private static void Session(Action<Socket> serve, bool pipes, Action<ByteChannel> client)
    {
        using var folder = new ScratchFolder();
        using var listener = new Listener(new UnixDomainSocketEndPoint(folder["s"]), serve);
        var (input, clientWrites) = pipes ? SocketIo.CreatePipe() : SocketIo.CreatePair();
        var (clientReads, output) = pipes ? SocketIo.CreatePipe() : (clientWrites, input);
        LibvirtException? failure = null;
        var proxy = new Thread(() =>
        {
            try
            {
                using var daemon = SshHelperProxy.Connect($"qemu:///system?socket={folder["s"]}", false, new(null));
                SshHelperProxy.Run(input.Number, output.Number, daemon);
            }
            catch (LibvirtException error)
            {
                failure = error;
            }
            output.Dispose();
            input.Dispose();
        });
        proxy.Start();
        using (var channel = new TwoDescriptors(clientReads, clientWrites))
            client(channel);
        Assert.True(proxy.Join(10_000));
        Assert.Null(failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CopiesBothWays(bool pipes) => Session(Listener.Echo, pipes, channel =>
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i}."));
        var writer = new Thread(() => channel.Write(text));
        writer.Start();
        Assert.Equal(text, channel.Read(text.Length));
        writer.Join();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheClientsEndReachesTheDaemonAndItsLastWordsTheClient(bool pipes) => Session(daemon =>
    {
        int total = 0, count;
        var data = new byte[4096];
        while ((count = daemon.Receive(data)) > 0)
            total += count;
        daemon.Send(System.Text.Encoding.UTF8.GetBytes($"got {total}"));
    }, pipes, channel =>
    {
        channel.Write("12345");
        ((TwoDescriptors)channel).EndSending();
        Assert.Equal("got 5", channel.Read());
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheDaemonsEndReachesTheClient(bool pipes) => Session(daemon => daemon.Send("bye"u8), pipes, channel => Assert.Equal("bye", channel.Read()));

    [Fact]
    public void AClientThatDiesEndsTheProxy() => Session(Listener.Echo, false, channel => channel.Write("x"));

    [Fact]
    public void WaitsWithoutWork()
    {
        Session(Listener.Echo, false, channel =>
        {
            channel.Write("x");
            Assert.Equal("x", channel.Read(1));
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Thread.Sleep(500);
            Assert.True((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds < 250);
        });
    }

    [Fact]
    public void AClientThatDoesNotReadStopsTheDaemonsStream()
    {
        long sent = 0;
        Session(daemon =>
        {
            var data = new byte[65536];
            daemon.SendTimeout = 500;
            try
            {
                while (true)
                    sent += daemon.Send(data);
            }
            catch (SocketException)
            {
                // nobody takes it any more
            }
        }, true, channel =>
        {
            Thread.Sleep(1500);
            Assert.InRange(sent, 65536, 4 << 20); // what buffers hold, and no more
        });
    }

    [Theory]
    [InlineData("foo", "cannot parse URI transport 'foo': invalid argument: missing scheme for URI")]
    [InlineData("qemu+ssh://h/system", "unexpected URI transport 'qemu+ssh://h/system'")]
    [InlineData("qemu://h/system", "unexpected URI transport 'qemu://h/system'")]
    [InlineData("qemu+tls:///system", "unexpected URI transport 'qemu+tls:///system'")]
    [InlineData("qemu+tcp:///system", "unexpected URI transport 'qemu+tcp:///system'")]
    [InlineData("qemu:///system?mode=x", "unknown remote mode 'x'")]
    [InlineData("qemu:///system?socket=/x&mode=bogus", "unknown remote mode 'bogus'")]
    [InlineData("%%%", "cannot parse '%%%': internal error: Unable to parse URI %%%")]
    [InlineData("qemu+unix://h/system", "cannot parse URI transport 'qemu+unix://h/system': invalid argument: using unix socket and remote server 'h' is not supported.")]
    [InlineData("qemu+foo:///system", "cannot parse URI transport 'qemu+foo:///system': invalid argument: remote_open: transport in URL not recognised (should be tls|unix|ssh|ext|tcp|libssh2|libssh)")]
    [InlineData("qemu:///system?socket=/nonexist", "cannot connect to '/nonexist': Failed to connect socket to '/nonexist': No such file or directory")]
    [InlineData("qemu:///system?socket=/nonexist&no_verify=x&proxy=y", "cannot connect to '/nonexist': Failed to connect socket to '/nonexist': No such file or directory")]
    public void SaysWhatNativeSays(string uri, string message)
        => Assert.Equal(message, Assert.Throws<LibvirtException>(() => SshHelperProxy.Connect(uri, false, new(null))).Message);

    [Fact]
    public void ReadOnlyHasItsSocket()
    {
        var nothing = new Nothing();
        var refusal = Assert.Throws<LibvirtException>(() => SshHelperProxy.Connect("qemu:///system?mode=direct", true, new(null), nothing));
        Assert.Equal("cannot connect to '/nonexistent/virtqemud-sock-ro': Failed to connect socket to '/nonexistent/virtqemud-sock-ro': No such file or directory", refusal.Message);
    }

    private sealed class Nothing : LocalDaemons
    {
        public override bool IsRoot => true;

        public override string SystemFolder => "/nonexistent";
    }

    /// <summary>A session's end that is a socket or two pipes.</summary>
    private sealed class TwoDescriptors(Descriptor reads, Descriptor writes) : ByteChannel
    {
        public override int Descriptor => reads.Number;

        public override int WriteDescriptor => writes.Number;

        public override int Receive(Span<byte> data) => SocketIo.ReadAvailable(reads.Number, data) is var count && count == SocketIo.WouldBlock ? WouldBlock : count;

        public override int Send(ReadOnlySpan<byte> data) => SocketIo.WriteAvailable(writes.Number, data) is var count && count == SocketIo.WouldBlock ? WouldBlock : count;

        public void EndSending()
        {
            if (SocketIo.EndSending(writes.Number) != 0)
                writes.Dispose();
        }

        public override void Dispose()
        {
            writes.Dispose();
            reads.Dispose();
        }
    }
}
