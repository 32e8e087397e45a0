using System.Reflection;
using System.Text.Json;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>Typed commands: what they send satisfies QEMU's schema, what they read is what upstream's fixtures say.</summary>
public sealed class CommandTests
{
    private const string Newest = "caps_10.0.0_x86_64.replies";

    public static TheoryData<int> Calls => [.. Enumerable.Range(0, CommandTable.All.Length)];

    [CorpusTheory]
    [MemberData(nameof(Calls))]
    public void What_is_sent_satisfies_the_schema(int index)
    {
        var (_, call, answer) = CommandTable.All[index];
        var qmp = new CheckedQmp(Newest, "{\"return\": " + (answer.Length == 0 ? "{}" : answer) + "}");
        call(qmp);
        Assert.Single(qmp.Sent);
    }

    [CorpusTheory]
    [MemberData(nameof(Calls))]
    public void A_refusal_is_an_error(int index)
    {
        var (method, call, _) = CommandTable.All[index];
        var qmp = new CheckedQmp(null, """{"error": {"class": "GenericError", "desc": "no"} }""");
        // These give the answer back, because their callers distinguish errors.
        if (method is "DeleteDevice" or "DeleteObject" or "DeleteBlockNode" or "RemoveCharacterDevice" or "OpenTray" or "RemoveDescriptors" or "QueryEachBoolean")
            call(qmp);
        else
            Assert.Contains("unable to execute QEMU command", Assert.Throws<LibvirtException>(() => call(qmp)).Message);
    }

    [Fact]
    public void Every_command_is_in_the_table()
    {
        var methods = typeof(RunStateCommands).Assembly.GetTypes().Where(t => t.Namespace == typeof(RunStateCommands).Namespace && t.IsPublic && t.IsAbstract && t.IsSealed)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(m => m.GetParameters() is [{ ParameterType: var type }, ..] && type == typeof(IQmp)).Select(m => m.Name);
        Assert.Equal([], methods.Except(CommandTable.All.Select(c => c.Method)));
    }

    [Fact]
    public void The_balloon_is_told_whole_and_may_be_missing()
    {
        Assert.Equal(ulong.MaxValue, new CheckedQmp(null, """{"return": {"actual": 18446744073709551615}, "id": "libvirt-9"}""").QueryBalloon());
        Assert.Null(new CheckedQmp(null, """{"error": {"class": "DeviceNotActive", "desc": "No balloon device has been activated"} }""").QueryBalloon());
        Assert.False(new CheckedQmp(null, """{"error": {"class": "KVMMissingCap", "desc": "x"} }""").SetBalloon(1));
    }

    [Fact]
    public void States_threads_and_terminals_are_read()
    {
        Assert.Equal((true, "running"), new CheckedQmp(null, """{"return": {"status": "running", "singlestep": false, "running": true} }""").QueryStatus());
        Assert.Throws<LibvirtException>(() => new CheckedQmp(null, """{"return": {"status": "running"} }""").QueryStatus());
        var threads = new CheckedQmp(null, """{"return": [{"id": "iothread1", "thread-id": 30992, "poll-max-ns": 32768, "poll-grow": 0, "poll-shrink": 0}, {"id": "other", "thread-id": 1}]}""").QueryIoThreads();
        Assert.Equal([new QemuIoThread("iothread1", 1, 30992, 32768, 0, 0)], threads);
        var terminals = new CheckedQmp(null, """{"return": [{"filename": "pty:/dev/pts/21", "label": "charserial1", "frontend-open": true}, {"filename": "unix:/x,server", "label": "charmonitor"}]}""").QueryCharacterDevices();
        Assert.Equal([("charserial1", "pty:/dev/pts/21", true), ("charmonitor", "unix:/x,server", false)], terminals);
        Assert.Equal("/dev/pts/7", new CheckedQmp(null, """{"return": {"pty": "/dev/pts/7"} }""").AddCharacterDevice("c", new JsonObject()));
    }

    [Fact]
    public void Counters_of_disks_are_read()
    {
        var statistics = new CheckedQmp(null, """
            {"return": [{"device": "", "qdev": "/machine/peripheral/virtio-disk0/virtio-backend", "node-name": "n", "parent": {"stats": {"wr_highest_offset": 10406001664} },
              "stats": {"rd_operations": 5667, "rd_bytes": 90168320, "rd_total_time_ns": 1, "wr_operations": 2, "wr_bytes": 3, "wr_total_time_ns": 4, "flush_operations": 5, "flush_total_time_ns": 6, "wr_highest_offset": 7} }]}
            """).QueryBlockStatistics();
        var disk = Assert.Single(statistics);
        Assert.Equal((5667, 90168320, 1, 2, 3, 4, 5, 6, 10406001664UL), (disk.ReadRequests, disk.ReadBytes, disk.ReadTime, disk.WriteRequests, disk.WriteBytes, disk.WriteTime, disk.FlushRequests, disk.FlushTime, disk.HighestOffset));
        Assert.Throws<LibvirtException>(() => new CheckedQmp(null, """{"return": [{"stats": {"rd_bytes": 1} }]}""").QueryBlockStatistics());
    }
}
