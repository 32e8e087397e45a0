using System.Text;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Consoles and channels of real guests as streams.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private Stream Console(Domain domain, string? name = null, DomainConsoleFlags flags = 0, StreamFlags kind = 0)
    {
        var stream = new Stream(_live.Connection, (uint)kind);
        _live.Calls.DomainOpenConsole(domain, name, stream, (uint)flags);
        return stream;
    }

    private static string Lock(Domain domain, LiveHost live)
        => DeviceLock.PathOf(live.Host.Guests.Snapshot().Single(g => g.Name == domain.Name).State.Live!.Devices.Serials[0].Backend.Sources[0].Path!, DeviceLock.StandardFolder);

    [LiveFact]
    public void What_a_guest_says_comes_out_and_what_is_written_reaches_it()
    {
        var domain = SerialGuest.Start(_live);
        var stream = SerialGuest.Run(_live, domain);
        SerialGuest.Until(stream, SerialGuest.Greeting);
        Assert.Equal(5, stream.Driver!.Send(stream, "abcDE"u8));
        SerialGuest.Until(stream, "ABCde");
        Assert.Equal($"{Environment.ProcessId,10}\n", File.ReadAllText(Lock(domain, _live)));
        stream.Driver.Finish(stream);
        Assert.False(File.Exists(Lock(domain, _live)));
        Assert.Equal("internal error: stream is not open", Assert.Throws<LibvirtException>(() => stream.Driver.Send(stream, "a"u8)).Message);
    }

    [LiveFact]
    public void One_program_at_a_time_has_a_console_unless_it_is_forced()
    {
        var domain = SerialGuest.Start(_live);
        var first = SerialGuest.Run(_live, domain);
        var error = Assert.Throws<LibvirtException>(() => Console(domain, "serial0", DomainConsoleFlags.Safe));
        Assert.Equal((ErrorNumber.OperationFailed, "operation failed: Active console session exists for this domain"), (error.Code, error.Message));
        var seen = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reader = new Thread(() => seen.SetResult(Record.Exception((Action)(() =>
        {
            for (; ; )
                _ = first.Driver!.Receive(first, new byte[64], 0);
        }))!));
        reader.Start();
        var second = Console(domain, "serial0", DomainConsoleFlags.Force);
        reader.Join(); // the one that waited is told
        error = Assert.IsType<LibvirtException>(seen.Task.Result);
        Assert.Equal((ErrorNumber.Rpc, ErrorDomain.Streams, "stream had I/O failure"), (error.Code, error.Error.Domain, error.Message));
        second.Driver!.Send(second, "q"u8);
        SerialGuest.Until(second, "Q");
        first.Driver!.Abort(first);
        Assert.True(File.Exists(Lock(domain, _live)));
        second.Driver.Abort(second);
        Assert.False(File.Exists(Lock(domain, _live)));
    }

    [LiveFact]
    public void What_is_no_console_is_refused()
    {
        var domain = SerialGuest.Start(_live, devices: "<serial type='null'/>");
        string Refusal(string? name) => Assert.Throws<LibvirtException>(() => Console(domain, name)).Message;
        Assert.Equal("internal error: cannot find character device nosuch", Refusal("nosuch"));
        Assert.Equal("internal error: character device serial1 is not using a PTY", Refusal("serial1"));
        var path = Lock(domain, _live);
        File.WriteAllText(path, "         1\n");
        Assert.Contains($"is locked by lock file '{path}' held by process 1", Refusal(null), StringComparison.Ordinal);
        File.WriteAllText(path, "   4194999\n"); // nobody's: numbers of processes end before
        var stream = Console(domain);
        stream.Driver!.Finish(stream);
        _live.Calls.DomainDestroy(domain);
        Assert.Equal("Requested operation is not valid: domain is not running", Refusal(null));
    }

    [LiveFact]
    public void Events_tell_when_a_stream_can_go_on_and_when_the_guest_is_gone()
    {
        RunningLoop.Ensure();
        var domain = SerialGuest.Start(_live);
        var stream = SerialGuest.Run(_live, domain, StreamFlags.Nonblock);
        var listener = new Listener();
        stream.Driver!.AddCallback(stream, (int)StreamEventType.Readable, listener);
        Assert.True(LiveHost.Await(() => listener.Text.Contains(SerialGuest.Greeting, StringComparison.Ordinal)));
        Assert.Equal(StreamDriver.WouldBlock, stream.Driver.Receive(stream, new byte[1], 0));
        stream.Driver.Send(stream, "event"u8);
        Assert.True(LiveHost.Await(() => listener.Text.EndsWith("EVENT", StringComparison.Ordinal)));
        _live.Calls.DomainDestroy(domain);
        Assert.True(LiveHost.Await(() => listener.HasEnded));
        stream.Driver.RemoveCallback(stream);
        Assert.True(LiveHost.Await(() => listener.Freed == 1));
        stream.Driver.Finish(stream);
        Assert.Equal(1, listener.Freed);
    }

    [LiveFact]
    public void A_channel_is_a_stream()
    {
        var domain = SerialGuest.Start(_live, devices: "<channel type='unix'><target type='virtio' name='org.example.one'/></channel><channel type='pty'><target type='virtio' name='org.example.two'/></channel>");
        Stream Channel(string? name, DomainChannelFlags flags = 0)
        {
            var stream = new Stream(_live.Connection, (uint)StreamFlags.Nonblock);
            _live.Calls.DomainOpenChannel(domain, name, stream, (uint)flags);
            return stream;
        }
        string Refusal(string? name) => Assert.Throws<LibvirtException>(() => Channel(name)).Message;
        Assert.Equal("internal error: cannot find channel nosuch", Refusal("nosuch"));
        Assert.Equal("internal error: channel org.example.two is not using a UNIX socket", Refusal("org.example.two"));
        var first = Channel("org.example.one");
        Assert.Equal("operation failed: Active channel stream exists for this domain", Refusal("channel0"));
        Assert.Equal(StreamDriver.WouldBlock, first.Driver!.Receive(first, new byte[1], 0));
        var second = Channel(null, DomainChannelFlags.Force);
        Assert.Equal("stream had I/O failure", Assert.Throws<LibvirtException>(() => first.Driver.Receive(first, new byte[1], 0)).Message);
        _live.Calls.DomainDestroy(domain);
        Assert.True(LiveHost.Await(() => HasEnded(second)));
        first.Driver.Abort(first);
        second.Driver!.Abort(second);
    }

    /// <summary>QEMU's end is gone: taken from us, or never taken, which the kernel calls reset.</summary>
    private static bool HasEnded(Stream stream)
    {
        try
        {
            return stream.Driver!.Receive(stream, new byte[1], 0) == 0;
        }
        catch (LibvirtException e) when (e.Message == "cannot read from stream: Connection reset by peer")
        {
            return true;
        }
    }

    /// <summary>Reads whatever can be read.</summary>
    private sealed class Listener : StreamCallback
    {
        private readonly StringBuilder _text = new();
        private int _freed;

        public string Text
        {
            get
            {
                lock (_text)
                    return _text.ToString();
            }
        }

        public int Freed => Volatile.Read(ref _freed);

        public volatile bool HasEnded;

        public override void Invoke(Stream stream, int events)
        {
            var buffer = new byte[64];
            int count = stream.Driver!.Receive(stream, buffer, 0);
            if (count == 0)
            {
                HasEnded = true;
                stream.Driver.UpdateCallback(stream, 0);
            }
            else if (count > 0)
                lock (_text)
                    _text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        public override void Free() => Interlocked.Increment(ref _freed);
    }
}
