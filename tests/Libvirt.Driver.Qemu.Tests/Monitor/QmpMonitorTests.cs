using System.Diagnostics;
using System.Text;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>The monitor against a peer that says exactly what the test wants.</summary>
public sealed class QmpMonitorTests
{
    private static Deadline Soon => ScriptedPeer.Soon;

    [Fact]
    public void Negotiates_and_executes_with_ids_as_native()
    {
        using var peer = new ScriptedPeer();
        var monitor = peer.Ready();
        Assert.Equal((7, 2, 1), monitor.Version);
        Assert.Equal("tests", monitor.Package);
        var call = monitor.Begin("qom-get", new JsonObject().Add("path", "/a"));
        Assert.Equal("""{"execute":"qom-get","arguments":{"path":"/a"},"id":"libvirt-2"}""", peer.Answer("7").ToString());
        Assert.Equal("7", call.Wait(Soon).Value.ToString());
        Assert.Null(monitor.OldestWait);
    }

    [Fact]
    public void Commands_in_flight_are_answered_in_order_and_events_come_between()
    {
        var told = new List<string>();
        using var peer = new ScriptedPeer(e => { lock (told) told.Add($"{e.Name} {e.Data?.ToString()} {e.Seconds}.{e.Microseconds}"); });
        var monitor = peer.Ready();
        var first = monitor.Begin("a");
        var second = monitor.Begin("b");
        JsonObject one = peer.Hear(), two = peer.Hear();
        peer.Say("""{"timestamp": {"seconds": 5, "microseconds": 6}, "event": "STOP"}""");
        peer.Return(one, "1");
        peer.Say("""{"timestamp": {"seconds": -1, "microseconds": -1}, "event": "RESUME", "data": {"x": 1}}""");
        peer.Return(two, "2");
        Assert.Equal("2", second.Wait(Soon).Value.ToString());
        Assert.True(first.IsCompleted);
        Assert.Equal("1", first.Wait(Deadline.After(TimeSpan.Zero)).Value.ToString());
        lock (told)
            Assert.Equal(["STOP  5.6", """RESUME {"x":1} -1.-1"""], told);
    }

    [Fact]
    public void A_refusal_has_natives_words_and_class()
    {
        using var peer = new ScriptedPeer();
        var call = peer.Ready().Begin("device_del");
        var command = peer.Hear();
        peer.Say($$"""{"id": "{{command.GetString("id")}}", "error": {"class": "DeviceNotFound", "desc": "Device 'x' not found"} }""");
        var reply = call.Wait(Soon);
        Assert.Equal(("DeviceNotFound", true), (reply.ErrorClass, reply.IsError));
        var error = Assert.Throws<LibvirtException>(() => reply.Value);
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Qemu), (error.Code, error.Error.Domain));
        Assert.Equal("internal error: unable to execute QEMU command 'device_del': Device 'x' not found", error.Message);
    }

    [Fact]
    public void A_late_answer_is_thrown_away_and_the_monitor_goes_on()
    {
        using var peer = new ScriptedPeer();
        var monitor = peer.Ready();
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<LibvirtException>(() => monitor.Execute("slow", null, Deadline.After(TimeSpan.FromMilliseconds(120))));
        Assert.Equal(ErrorNumber.OperationTimeout, error.Code);
        Assert.InRange(watch.ElapsedMilliseconds, 115, 2000);
        Assert.True(monitor.OldestWait >= TimeSpan.FromMilliseconds(115));
        var slow = peer.Hear();
        var next = monitor.Begin("next");
        var command = peer.Hear();
        peer.Return(slow, "\"late\"");
        peer.Return(command, "\"next\"");
        Assert.Equal("\"next\"", next.Wait(Soon).Value.ToString());
        Assert.Null(monitor.OldestWait);
    }

    [Fact]
    public void What_was_not_sent_to_a_guest_that_hangs_is_never_sent()
    {
        using var peer = new ScriptedPeer();
        var monitor = peer.Ready();
        var overdue = Deadline.After(TimeSpan.FromMilliseconds(50));
        var calls = Enumerable.Range(0, 20).Select(i => monitor.Begin($"c{i}")).ToList();
        foreach (var call in calls)
            Assert.Throws<LibvirtException>(() => call.Wait(overdue));
        var last = monitor.Begin("quit");
        var heard = new List<string>();
        do
            heard.Add(peer.Answer("{}").GetString("execute")!);
        while (heard[^1] != "quit");
        Assert.Equal([.. Enumerable.Range(0, 8).Select(i => $"c{i}"), "quit"], heard);
        last.Wait(Soon).Check();
    }

    [Fact]
    public void One_deadline_holds_for_many_guests_and_one_that_hangs_delays_nobody()
    {
        var peers = Enumerable.Range(0, 20).Select(_ => new ScriptedPeer()).ToList();
        peers.ForEach(p => p.Ready());
        var watch = Stopwatch.StartNew();
        var deadline = Deadline.After(TimeSpan.FromMilliseconds(300));
        var calls = peers.Select(p => p.Monitor.Begin("query-blockstats")).ToList();
        for (int i = 0; i < peers.Count; i++)
            if (i % 5 != 0)
                peers[i].Answer("[]");
        int overdue = 0;
        foreach (var call in calls)
            try
            {
                call.Wait(deadline).Check();
            }
            catch (LibvirtException e) when (e.Code == ErrorNumber.OperationTimeout)
            {
                overdue++;
            }
        Assert.Equal(4, overdue);
        Assert.InRange(watch.ElapsedMilliseconds, 290, 1500);
        peers.ForEach(p => p.Dispose());
    }

    [Fact]
    public void Descriptors_go_with_their_command_and_alone()
    {
        using var peer = new ScriptedPeer();
        var monitor = peer.Ready();
        var (read, write) = SocketIo.CreatePipe();
        var before = monitor.Begin("before");
        var call = monitor.Begin("getfd", new JsonObject().Add("fdname", "x"), [write.Number]);
        var after = monitor.Begin("after");
        var first = peer.Hear();
        Assert.True(peer.HearsNothing());
        peer.Return(first, "{}");
        var second = peer.Hear();
        Assert.Equal("getfd", second.GetString("execute"));
        Assert.True(peer.HearsNothing());
        using var copy = new Descriptor(Assert.Single(peer.Descriptors));
        peer.Return(second, "{}");
        peer.Answer("{}");
        before.Wait(Soon).Check();
        call.Wait(Soon).Check();
        after.Wait(Soon).Check();
        write.Dispose();
        SocketIo.WriteAvailable(copy.Number, "y"u8);
        Span<byte> data = stackalloc byte[1];
        Assert.Equal(1, SocketIo.ReadAvailable(read.Number, data));
        Assert.Equal((byte)'y', data[0]);
        read.Dispose();
    }

    [Theory]
    [InlineData("rubbish", "internal error: failed to parse JSON: line 1")]
    [InlineData("[1]", "internal error: Parsed JSON reply '[1]' isn't an object")]
    [InlineData("""{"what": 1}""", """internal error: Unknown JSON reply '{"what": 1}'""")]
    [InlineData("""{"return": {}, "id": "libvirt-77"}""", """internal error: Unexpected JSON reply '{"return": {}, "id": "libvirt-77"}'""")]
    public void What_is_no_answer_ends_the_monitor(string text, string message)
    {
        using var ended = new ManualResetEventSlim();
        LibvirtException? reason = null;
        using var peer = new ScriptedPeer(null, e => { reason = e; ended.Set(); });
        var call = peer.Ready().Begin("x");
        peer.Hear();
        peer.Say(text);
        Assert.StartsWith(message, Assert.Throws<LibvirtException>(() => call.Wait(Soon)).Message);
        Assert.True(ended.Wait(10_000));
        Assert.StartsWith(message, reason!.Message);
        Assert.StartsWith(message, Assert.Throws<LibvirtException>(() => peer.Monitor.Begin("y")).Message);
    }

    [Fact]
    public void An_endless_line_ends_the_monitor_and_not_the_memory()
    {
        using var ended = new ManualResetEventSlim();
        using var peer = new ScriptedPeer(null, _ => ended.Set());
        using var other = new ScriptedPeer();
        other.Ready();
        var call = peer.Ready().Begin("x");
        var chunk = Encoding.ASCII.GetBytes(new string('a', 1 << 20));
        long before = GC.GetTotalAllocatedBytes();
        int sent = 0;
        while (sent < 1024 && peer.SayBytes(chunk))
            sent++;
        Assert.InRange(sent, 10, 20);
        Assert.Equal("internal error: No complete monitor response found in 10485760 bytes", Assert.Throws<LibvirtException>(() => call.Wait(Soon)).Message);
        Assert.True(ended.Wait(10_000));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64L << 20);
        var alive = other.Monitor.Begin("y");
        other.Answer("1");
        alive.Wait(Soon).Check();
    }

    [Fact]
    public void A_long_answer_comes_whole_however_it_is_cut()
    {
        using var peer = new ScriptedPeer();
        var call = peer.Ready().Begin("x");
        var command = peer.Hear();
        var text = new string('z', 3_000_000);
        var bytes = Encoding.ASCII.GetBytes($$"""{"return": "{{text}}", "id": "{{command.GetString("id")}}"}""" + "\r\n");
        for (int offset = 0; offset < bytes.Length; offset += 99_991)
            peer.SayBytes(bytes.AsSpan(offset, Math.Min(99_991, bytes.Length - offset)));
        Assert.Equal(text, ((JsonString)call.Wait(Soon).Value).Value);
    }

    [Fact]
    public void A_peer_that_closes_in_the_middle_fails_what_is_under_way()
    {
        using var ended = new ManualResetEventSlim();
        using var peer = new ScriptedPeer(null, _ => ended.Set());
        var call = peer.Ready().Begin("x");
        peer.Hear();
        peer.SayBytes("""{"return": {"""u8);
        peer.Close();
        Assert.Equal("internal error: End of file from qemu monitor (vm='guest')", Assert.Throws<LibvirtException>(() => call.Wait(Soon)).Message);
        Assert.True(ended.Wait(10_000));
    }

    [Fact]
    public void Closing_fails_what_is_under_way_and_calls_nobody()
    {
        int closed = 0;
        using var peer = new ScriptedPeer(null, _ => closed++);
        var call = peer.Ready().Begin("x");
        peer.Monitor.Dispose();
        Assert.Equal("internal error: attempt to send command when the monitor is closing", Assert.Throws<LibvirtException>(() => call.Wait(Soon)).Message);
        Thread.Sleep(50);
        Assert.Equal(0, closed);
    }

    [Fact]
    public void A_handler_must_not_wait_for_commands()
    {
        using var ended = new ManualResetEventSlim();
        LibvirtException? reason = null;
        ScriptedPeer? peer = null;
        using (peer = new ScriptedPeer(_ => peer!.Monitor.Execute("x"), e => { reason = e; ended.Set(); }))
        {
            peer.Ready();
            peer.Say("""{"event": "STOP"}""");
            Assert.True(ended.Wait(10_000));
            Assert.Equal("internal error: 'x' cannot be waited for in a handler of a monitor", reason!.Message);
        }
    }
}
