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
}
