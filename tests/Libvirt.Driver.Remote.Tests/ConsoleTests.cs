using System.Text;
using Libvirt.Driver.Remote.Tests.Serving;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Remote.Tests;

/// <summary>A stream in both directions over the wire, its other end a socket of the daemon's host.</summary>
public sealed class ConsoleTests : IDisposable
{
    private static readonly Uuid Guest = Uuid.TryParse("c7a5fdbd-edaf-9455-926a-d65c16db1809", out var parsed) ? parsed : throw new InvalidOperationException();
    private readonly ConsoleDriver _driver = new();
    private readonly TestServer _server = new();
    private readonly Connection _connection;

    public ConsoleTests()
    {
        // The daemon's drivers need an event loop, as in the daemon; it lives as long as the process.
        if (EventRegistry.RegisterDefault())
            new Thread(() =>
            {
                for (; ; )
                    EventRegistry.Default.RunOnce();
            }) { IsBackground = true }.Start();
        _server.Driver = _driver;
        _connection = _server.Open();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _server.Dispose();
        _driver.Peer?.Dispose();
    }

    private Stream Open()
    {
        var stream = new Stream(_connection, 0);
        _connection.Drivers.Hypervisor.DomainOpenConsole(new Domain(_connection, "guest", Guest, 1), null, stream, 0);
        return stream;
    }

    private string Read(Stream stream, int length)
    {
        var text = new StringBuilder();
        for (var buffer = new byte[4096]; text.Length < length;)
        {
            int count = stream.Driver!.Receive(stream, buffer, 0);
            Assert.True(count > 0, $"{count} after {text.Length}");
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        return text.ToString();
    }

    [Fact]
    public void BothDirections()
    {
        var stream = Open();
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(3, stream.Driver!.Send(stream, "ask"u8));
            var asked = new byte[3];
            for (int at = 0; at < 3;)
                at += SocketIo.Receive(_driver.Peer!.Number, asked.AsSpan(at), wait: true);
            Assert.Equal("ask"u8, asked);
            SocketIo.Send(_driver.Peer!.Number, Encoding.ASCII.GetBytes($"answer {i:d4}"), wait: true);
            Assert.Equal($"answer {i:d4}", Read(stream, 11));
        }
        stream.Driver!.Finish(stream);
        Assert.True(_driver.Closed.Wait(10_000));
    }

    /// <summary>The guest takes nothing for a while: what waits to be written must not be forgotten when something is read meanwhile.</summary>
    [Fact]
    public void ASlowGuestGetsEverything()
    {
        const int Total = 3 << 20;
        var stream = Open();
        var writer = new Thread(() =>
        {
            var data = new byte[64 << 10];
            Array.Fill(data, (byte)'w');
            for (int at = 0; at < Total;)
                at += stream.Driver!.Send(stream, data.AsSpan(0, Math.Min(data.Length, Total - at)));
        });
        writer.Start();
        Thread.Sleep(300); // the socket is full by now
        SocketIo.Send(_driver.Peer!.Number, "noise"u8, wait: true);
        Assert.Equal("noise", Read(stream, 5));
        var buffer = new byte[64 << 10];
        for (int at = 0; at < Total;)
        {
            int count = SocketIo.Receive(_driver.Peer.Number, buffer, wait: true);
            Assert.True(count > 0);
            Assert.Equal(-1, buffer.AsSpan(0, count).IndexOfAnyExcept((byte)'w'));
            at += count;
        }
        writer.Join();
        stream.Driver!.Abort(stream);
        Assert.True(_driver.Closed.Wait(10_000));
    }

    [Fact]
    public void TheEndOfTheGuestIsTheEndOfTheStream()
    {
        var stream = Open();
        SocketIo.Send(_driver.Peer!.Number, "bye"u8, wait: true);
        _driver.Peer.Dispose();
        Assert.Equal("bye", Read(stream, 3));
        Assert.Equal(0, stream.Driver!.Receive(stream, new byte[1], 0));
        stream.Driver.Finish(stream);
        Assert.True(_driver.Closed.Wait(10_000));
    }

    [Fact]
    public void WhoLosesAConsoleIsTold()
    {
        var stream = Open();
        _driver.Opened!.Break();
        var error = Assert.Throws<LibvirtException>(() => stream.Driver!.Receive(stream, new byte[1], 0));
        Assert.Equal((ErrorNumber.Rpc, "stream had I/O failure"), (error.Code, error.Message));
    }

    private sealed class ConsoleDriver : HypervisorDriver
    {
        public Descriptor? Peer { get; private set; }

        public DescriptorStream? Opened { get; private set; }

        public ManualResetEventSlim Closed { get; } = new();

        public override void DomainOpenConsole(Domain dom, string? devName, Stream st, uint flags)
        {
            var (ours, theirs) = SocketIo.CreatePair();
            (Peer, Opened) = (theirs, new(ours, Closed.Set));
            st.Driver = Opened;
        }
    }
}
