using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Guests from a definition to their end, on the real QEMU.</summary>
public sealed class LifecycleTests : IDisposable
{
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private static string Definition(string name) => $"""
        <domain type='qemu'>
          <name>{name}</name>
          <memory unit='MiB'>32</memory>
          <os><type arch='x86_64' machine='pc'>hvm</type></os>
          <devices>
            <emulator>/usr/bin/qemu-system-x86_64</emulator>
            <serial type='pty'/>
          </devices>
        </domain>
        """;

    [LiveFact]
    public void A_guest_is_defined_started_paused_continued_and_destroyed()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("one"));
        _live.Calls.DomainCreate(domain);
        var run = _live.Host.Guests.Snapshot()[0].State.Run!;
        Assert.Equal((int)DomainState.Running, _live.Calls.DomainGetState(domain, 0).State);
        Assert.Equal("running", ((JsonObject)run.Monitor.Execute("query-status")).GetString("status"));
        _live.Calls.DomainSuspend(domain);
        Assert.Equal(((int)DomainState.Paused, (int)DomainPausedReason.User), _live.Calls.DomainGetState(domain, 0));
        Assert.Equal("paused", ((JsonObject)run.Monitor.Execute("query-status")).GetString("status"));
        _live.Calls.DomainResume(domain);
        Assert.Equal(((int)DomainState.Running, (int)DomainRunningReason.Unpaused), _live.Calls.DomainGetState(domain, 0));
        int pid = run.Pid;
        Assert.True(Directory.Exists($"/proc/{pid}"));
        Assert.Matches("<serial type='pty'>\n *<source path='/dev/pts/[0-9]+'/>", _live.Calls.DomainGetXMLDesc(domain, 0));
        _live.Calls.DomainDestroy(domain);
        Assert.Equal(((int)DomainState.Shutoff, (int)DomainShutoffReason.Destroyed), _live.Calls.DomainGetState(domain, 0));
        Assert.False(Directory.Exists($"/proc/{pid}"));
        Assert.False(Directory.Exists(run.Folder));
        Assert.Empty(_live.Host.Statuses.Names());
    }

    [LiveFact]
    public void A_restarted_driver_finds_its_guests_again()
    {
        var domain = _live.Calls.DomainCreateXML(_live.Connection, Definition("stays"), 0);
        int pid = _live.Host.Guests.Snapshot()[0].State.Run!.Pid;
        _live.Restart();
        domain = _live.Calls.DomainLookupByName(_live.Connection, "stays");
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is { HasMonitor: true }));
        Assert.Equal((int)DomainState.Running, _live.Calls.DomainGetState(domain, 0).State);
        Assert.Equal(pid, _live.Host.Guests.Snapshot()[0].State.Run!.Pid);
        _live.Calls.DomainSuspend(domain);
        _live.Calls.DomainDestroy(domain);
        Assert.Empty(_live.Host.Guests.Snapshot()); // it was transient
        Assert.Contains("State:\tZ", File.ReadAllText($"/proc/{pid}/status"), StringComparison.Ordinal); // this process, its parent, stands for an ended daemon
    }

    [LiveFact]
    public void A_qemu_that_ends_at_the_start_says_why()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("wrong").Replace("</devices>", "</devices>\n<qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='-nonsense'/></qemu:commandline>", StringComparison.Ordinal));
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.Contains("-nonsense: invalid option", error.Message);
        Assert.Equal((int)DomainState.Shutoff, _live.Calls.DomainGetState(domain, 0).State);
        Assert.Empty(_live.Host.Statuses.Names());
    }

    [LiveFact]
    public void A_guest_whose_process_is_killed_is_off()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("killed"));
        _live.Calls.DomainCreate(domain);
        _ = _live.Host.Guests.Snapshot()[0].State.Run!.Process!.Signal(9);
        Assert.True(LiveHost.Await(() => !_live.Calls.DomainIsActive(domain)));
        Assert.Equal(((int)DomainState.Shutoff, (int)DomainShutoffReason.Crashed), _live.Calls.DomainGetState(domain, 0));
    }

    [LiveFact]
    public void A_saved_guest_continues_where_it_was()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("saved"));
        _live.Calls.DomainCreate(domain);
        var path = _live.Root + "/image";
        _live.Calls.DomainSaveFlags(domain, path, null, 0);
        Assert.Equal(((int)DomainState.Shutoff, (int)DomainShutoffReason.Saved), _live.Calls.DomainGetState(domain, 0));
        Assert.StartsWith("LibvirtQemudSave", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains("<name>saved</name>", _live.Calls.DomainSaveImageGetXMLDesc(_live.Connection, path, 0));
        _live.Calls.DomainRestore(_live.Connection, path);
        Assert.Equal(((int)DomainState.Running, (int)DomainRunningReason.Restored), _live.Calls.DomainGetState(domain, 0));
        _live.Calls.DomainManagedSave(domain, (uint)DomainSaveRestoreFlags.Paused);
        Assert.True(_live.Calls.DomainHasManagedSaveImage(domain, 0));
        _live.Calls.DomainCreate(domain);
        Assert.Equal((int)DomainState.Paused, _live.Calls.DomainGetState(domain, 0).State);
        Assert.False(_live.Calls.DomainHasManagedSaveImage(domain, 0));
    }

    [LiveFact]
    public void A_save_that_fails_leaves_the_guest_running_and_no_file()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("full"));
        _live.Calls.DomainCreate(domain);
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainSaveFlags(domain, "/dev/full", null, 0));
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Running));
        Assert.Throws<IOException>(() => File.WriteAllText("/dev/full", "still the device that it was"));
    }

    [LiveFact]
    public void A_half_image_is_kept_aside_and_the_guest_boots()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("half"));
        var image = _live.Host.ManagedSavePath("half");
        File.WriteAllText(image, "LibvirtQemudPart and no more");
        _live.Calls.DomainCreate(domain);
        Assert.Equal(((int)DomainState.Running, (int)DomainRunningReason.Booted), _live.Calls.DomainGetState(domain, 0));
        Assert.Equal("LibvirtQemudPart and no more", File.ReadAllText(image + ".broken"));
    }

    [LiveFact]
    public void Statistics_come_in_time_though_a_guest_hangs()
    {
        var good = _live.Calls.DomainCreateXML(_live.Connection, Definition("good"), 0);
        var stuck = _live.Calls.DomainCreateXML(_live.Connection, Definition("stuck"), 0);
        Assert.True(_live.Host.Guests.TryFind("stuck", out var guest));
        _ = guest.State.Run!.Process!.Signal(19); // SIGSTOP
        long begin = Environment.TickCount64;
        var records = _live.Calls.ConnectGetAllDomainStats(_live.Connection, [], 0, 0);
        Assert.InRange(Environment.TickCount64 - begin, 0, 5_500);
        Assert.Equal(2, records.Length);
        var names = records.Single(r => r.Domain.Name == "good").Parameters.Select(p => p.Name).ToList();
        Assert.Contains("balloon.current", names);
        Assert.Contains("cpu.time", names);
        Assert.Contains("vcpu.0.time", names);
        Assert.Equal("occupied", _live.Calls.DomainGetControlInfo(stuck, 0).State == (uint)DomainControlState.Occupied ? "occupied" : "free");
        begin = Environment.TickCount64;
        _live.Calls.DomainSuspend(good);
        Assert.InRange(Environment.TickCount64 - begin, 0, 2_000);
        _ = guest.State.Run!.Process!.Signal(18);
    }
}
