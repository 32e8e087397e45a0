using System.Text;
using Libvirt.Driver.Qemu.Monitor;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Memory of real guests in files.</summary>
public sealed class DumpTests : IDisposable
{
    private const uint MemoryOnly = (uint)DomainCoreDumpFlags.MemoryOnly;
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private string Target(string name) => Path.Combine(_live.Root, name);

    private static string Begin(string path, int length)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    private Domain StartReady(string devices = "", string rest = "") => SerialGuest.StartReady(_live, devices, rest);

    [LiveFact]
    public void A_core_has_the_guests_memory_and_the_guest_goes_on()
    {
        var domain = StartReady();
        _live.Calls.DomainCoreDump(domain, Target("core"), MemoryOnly);
        Assert.Equal("\u007fELF", Begin(Target("core"), 4));
        Assert.True(File.ReadAllBytes(Target("core")).AsSpan().IndexOf(SerialGuest.Sector()) > 0);
        Assert.Equal(((int)DomainState.Running, (int)DomainRunningReason.Unpaused), _live.Calls.DomainGetState(domain, 0));
        var (type, figures) = _live.Calls.DomainGetJobStats(domain, (uint)DomainGetJobStatsFlags.Completed);
        Assert.Equal((int)DomainJobType.Completed, type);
        Assert.Equal((int)DomainJobOperation.Dump, figures.Single(p => p.Name == "operation").AsInt);
        Assert.True(figures.Single(p => p.Name == "memory_processed").AsULong >= 16 << 20);
        Assert.Equal((int)DomainJobType.None, _live.Calls.DomainGetJobStats(domain, (uint)DomainGetJobStatsFlags.Completed).Type); // told once
        _live.Calls.DomainCoreDumpWithFormat(domain, Target("packed"), (uint)DomainCoreDumpFormat.KdumpZlib, MemoryOnly | (uint)DomainCoreDumpFlags.Live);
        Assert.Equal("makedumpfile", Begin(Target("packed"), 12)); // the flattened form, for files that cannot be rewritten
    }

    [LiveFact]
    public void Without_memory_only_it_is_QEMUs_state()
    {
        var domain = StartReady();
        _live.Calls.DomainCoreDump(domain, Target("state"), 0);
        Assert.Equal("QEVM", Begin(Target("state"), 4));
        Assert.Equal((int)DomainState.Running, _live.Calls.DomainGetState(domain, 0).State);
        _live.Calls.DomainCoreDump(domain, Target("last"), (uint)DomainCoreDumpFlags.Crash);
        Assert.Equal(((int)DomainState.Shutoff, (int)DomainShutoffReason.Crashed), _live.Calls.DomainGetState(domain, 0));
    }

    [LiveFact]
    public void Past_the_cache_the_same_bytes_arrive()
    {
        var domain = StartReady();
        // A temporary folder may be on a file system that cannot; then that is told.
        var error = (LibvirtException?)Record.Exception(() => _live.Calls.DomainCoreDump(domain, Target("direct"), MemoryOnly | (uint)DomainCoreDumpFlags.BypassCache));
        if (error is not null)
        {
            Assert.Equal(ErrorNumber.SystemError, error.Code);
            Assert.Contains("bypass the cache", error.Message);
            Assert.False(File.Exists(Target("direct")));
            return;
        }
        Assert.Equal("\u007fELF", Begin(Target("direct"), 4));
        Assert.True(File.ReadAllBytes(Target("direct")).AsSpan().IndexOf(SerialGuest.Sector()) > 0);
        var image = Target("saved");
        _live.Calls.DomainSaveFlags(domain, image, null, (uint)DomainSaveRestoreFlags.BypassCache);
        _live.Calls.DomainRestoreFlags(_live.Connection, image, null, (uint)DomainSaveRestoreFlags.BypassCache);
        var stream = new Stream(_live.Connection, (uint)StreamFlags.Nonblock);
        _live.Calls.DomainOpenConsole(domain, null, stream, 0);
        stream.Driver!.Send(stream, "still"u8);
        SerialGuest.Until(stream, "STILL"); // it goes on where it was
        stream.Driver.Finish(stream);
    }

    [LiveFact]
    public void What_cannot_be_dumped_leaves_no_file_and_a_running_guest()
    {
        var domain = StartReady();
        string Refusal(string path, uint format, uint flags) => Assert.Throws<LibvirtException>(() => _live.Calls.DomainCoreDumpWithFormat(domain, path, format, flags)).Message;
        Assert.Equal("Operation not supported: kdump-compressed format is only supported with memory-only dump", Refusal(Target("a"), (uint)DomainCoreDumpFormat.KdumpZlib, 0));
        Assert.Matches("unsupported dumpformat 'win-dmp' for this QEMU binary|memory-only dump failed: ", Refusal(Target("a"), (uint)DomainCoreDumpFormat.WinDmp, MemoryOnly)); // QEMU may know it and the guest not
        Assert.Equal("invalid argument: unknown dumpformat '77'", Refusal(Target("a"), 77, MemoryOnly));
        Assert.Equal("Failed to create file '/nonexistent/a': No such file or directory", Refusal("/nonexistent/a", 0, MemoryOnly));
        Assert.Contains("memory-only dump failed", Refusal("/dev/full", 0, MemoryOnly));
        Assert.False(File.Exists(Target("a")));
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Running));
    }

    [LiveFact]
    public void A_guest_that_crashes_leaves_a_core()
    {
        var domain = StartReady("<panic model='isa'/>", "<on_crash>coredump-destroy</on_crash>");
        var stream = new Stream(_live.Connection, 0);
        _live.Calls.DomainOpenConsole(domain, null, stream, 0);
        stream.Driver!.Send(stream, "!"u8);
        Assert.True(LiveHost.Await(() => !_live.Calls.DomainIsActive(domain)));
        stream.Driver.Abort(stream);
        Assert.Equal(((int)DomainState.Shutoff, (int)DomainShutoffReason.Crashed), _live.Calls.DomainGetState(domain, 0));
        var core = Assert.Single(Directory.GetFiles(_live.Host.Configuration.DumpFolder));
        Assert.Matches("/[0-9]+-serial-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{2}:[0-9]{2}:[0-9]{2}$", core);
        Assert.True(File.ReadAllBytes(core).AsSpan().IndexOf(SerialGuest.Sector()) > 0);
    }

    /// <summary>Writes qemu.conf and begins anew with it.</summary>
    private void Configure(string text)
    {
        var file = Path.Combine(_live.Host.Paths.ConfigurationBase, "qemu.conf");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        _live.Restart();
    }

    /// <summary>A guest that does nothing but start its watchdog, whose time is over at once.</summary>
    private static byte[] Barking()
    {
        var sector = new byte[512];
        byte[] code = [0xfa, 0xba, 0x43, 0x04, 0xb0, 0x0f, 0xee, 0xf4, 0xeb, 0xfd]; // cli; mov dx, 0x443; mov al, 15; out dx, al; wait: hlt; jmp wait
        code.CopyTo(sector, 0);
        (sector[510], sector[511]) = (0x55, 0xaa);
        return sector;
    }

    [LiveTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_watchdog_that_barks_leaves_a_core_and_the_guest_goes_on(bool bypassesCache)
    {
        var folder = Target("dumps");
        Configure($"auto_dump_path = \"{folder}\"\nauto_dump_bypass_cache = {(bypassesCache ? 1 : 0)}\nauto_dump_max_size = 1\n");
        Directory.CreateDirectory(folder);
        var (old, foreign) = (Path.Combine(folder, "7-other-2001-02-03-04:05:06"), Path.Combine(folder, "notes"));
        foreach (var file in new[] { old, foreign })
            File.WriteAllText(file, "much");
        File.WriteAllBytes(Target("barking.img"), Barking());
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'><name>barking</name><memory unit='MiB'>16</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator><watchdog model='ib700' action='dump'/>
            <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{Target("barking.img")}'/><target dev='hda' bus='ide'/></disk></devices></domain>
            """);
        _live.Calls.DomainCreate(domain);
        string[] Cores() => Directory.GetFiles(folder, "*-barking-*");
        Assert.True(LiveHost.Await(() => Cores().Length == 1 && _live.Calls.DomainGetState(domain, 0) is ((int)DomainState.Running, (int)DomainRunningReason.Unpaused)));
        Assert.Matches("/[0-9]+-barking-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{2}:[0-9]{2}:[0-9]{2}$", Cores()[0]);
        Assert.Equal("\u007fELF", Begin(Cores()[0], 4));
        Assert.True(File.ReadAllBytes(Cores()[0]).AsSpan().IndexOf(Barking()) > 0);
        Assert.True(LiveHost.Await(() => !File.Exists(old))); // auto_dump_max_size
        Assert.True(File.Exists(foreign));
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetJobStats(domain, 0).Type == (int)DomainJobType.None));
    }

    [LiveFact]
    public void A_core_of_a_crash_is_packed_as_little_as_another_and_the_guest_begins_anew()
    {
        Configure("dump_image_format = \"gzip\"\n"); // only of dumps that are no cores of memory
        var domain = StartReady("<panic model='isa'/>", "<on_crash>coredump-restart</on_crash>");
        var stream = new Stream(_live.Connection, 0);
        _live.Calls.DomainOpenConsole(domain, null, stream, 0);
        stream.Driver!.Send(stream, "!"u8);
        Assert.True(LiveHost.Await(() => Directory.Exists(_live.Host.Configuration.DumpFolder) && Directory.GetFiles(_live.Host.Configuration.DumpFolder).Length == 1
            && _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Running));
        SerialGuest.Until(stream, SerialGuest.Greeting); // it has begun again, in the same process
        stream.Driver.Abort(stream);
        Assert.Equal("\u007fELF", Begin(Directory.GetFiles(_live.Host.Configuration.DumpFolder)[0], 4));
    }

    [LiveFact]
    public void A_core_that_cannot_be_written_leaves_the_guest_for_somebody_to_look_at()
    {
        Configure($"auto_dump_path = \"{Target("dumps")}\"\n");
        Directory.Delete(Target("dumps"));
        File.WriteAllText(Target("dumps"), "no folder any more");
        var domain = StartReady("<panic model='isa'/>", "<on_crash>coredump-destroy</on_crash>");
        var stream = new Stream(_live.Connection, 0);
        _live.Calls.DomainOpenConsole(domain, null, stream, 0);
        stream.Driver!.Send(stream, "!"u8);
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0) is ((int)DomainState.Crashed, (int)DomainCrashedReason.Panicked)));
        stream.Driver.Abort(stream);
        Assert.True(_live.Calls.DomainIsActive(domain));
    }

    [LiveFact]
    public void A_dump_can_be_watched_and_not_be_aborted()
    {
        var domain = StartReady();
        var pipe = Path.Combine(_live.Root, "slow");
        Libvirt.Host.Files.NamedPipe.Create(pipe).Dispose(); // the file stays
        var dumper = new Thread(() => Record.Exception(() => _live.Calls.DomainCoreDump(domain, pipe, MemoryOnly)));
        dumper.Start();
        using (var reader = File.OpenRead(pipe))
        {
            reader.ReadByte();
            Assert.True(LiveHost.Await(() => _live.Calls.DomainGetJobStats(domain, 0).Params.Any(p => p.Name == "memory_total" && p.AsULong > 0)));
            Assert.Equal((int)DomainJobType.Unbounded, _live.Calls.DomainGetJobInfo(domain).Type);
            Assert.Equal("Requested operation is not valid: cannot abort memory-only dump", Assert.Throws<LibvirtException>(() => _live.Calls.DomainAbortJob(domain)).Message);
            reader.CopyTo(System.IO.Stream.Null);
        }
        dumper.Join();
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Running));
    }
}
