using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>
/// What the handlers of events leave to be done: they must not wait, and this may. Short things (status files) go through one thread, which ends when there is
/// nothing to do; what takes a job of a guest gets a thread of its own, so that one guest never delays another.
/// </summary>
internal sealed class BackgroundWork(QemuHost host)
{
    private const int IdleMilliseconds = 2_000;
    private static readonly LogSource Log = new("qemu");
    private readonly object _gate = new();
    private readonly Queue<Action> _queue = [];
    private readonly HashSet<Guest<QemuRun>> _dirty = [];
    private bool _isRunning;

    /// <summary>Writes a guest's status file soon; many changes in a row are written once.</summary>
    public void SaveStatus(Guest<QemuRun> guest)
    {
        lock (_gate)
            if (!_dirty.Add(guest))
                return;
        Queue(() =>
        {
            lock (_gate)
                _dirty.Remove(guest);
            host.SaveStatus(guest);
        });
    }

    /// <summary>Starts what is to be started with the host, one after the other; when the host has not been started anew since the last time, nothing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be noted that it was done</exception>
    public void AutostartOnce()
    {
        if (host.Statuses.BeginBoot())
            Alone("autostart", Autostart);
    }

    private void Autostart()
    {
        int delay = (int)Math.Min(host.Configuration.Get(HostPowerSettings.StartDelay), int.MaxValue);
        bool first = true;
        foreach (var guest in host.Guests.Snapshot())
            if (guest.State is { IsActive: false } and ({ Autostart: true } or { AutostartOnce: true }))
            {
                if (!first && delay > 0)
                    Thread.Sleep(delay);
                first = false;
                Safely(() => StartWithHost(guest));
            }
    }

    private void StartWithHost(Guest<QemuRun> guest)
    {
        if (guest.State.AutostartOnce)
        {
            host.Definitions.SetAutostartOnce(guest.Name, false);
            guest.Update(state => state with { AutostartOnce = false });
        }
        new Hypervisor.QemuHypervisor(host).StartWithHost(guest);
    }

    /// <summary>Ends a guest that switched itself off.</summary>
    public void End(Guest<QemuRun> guest, QemuRun run, DomainShutoffReason reason) => Alone("end", () => new GuestStop(host, guest).OfItself(run, reason));

    /// <summary>Takes over a guest that runs.</summary>
    public void Reconnect(Guest<QemuRun> guest, QemuRun run, Libvirt.Documents.Domains.Status.Qemu.QemuDomainStatus data, JobLease job) => Alone("adopt", () => GuestReconnection.Connect(host, guest, run, data, job));

    /// <summary>Ends a guest whose connection is gone.</summary>
    public void AutoDestroy(Guest<QemuRun> guest, QemuRun run)
        => Alone("autodestroy", () => new GuestStop(host, guest).Now(run, DomainShutoffReason.Destroyed, DomainEventStoppedDetailType.Destroyed));

    /// <summary>Starts a guest again in its process.</summary>
    public void Reboot(Guest<QemuRun> guest, QemuRun run) => Alone("reboot", () => new GuestReboot(host, guest, run).Run());

    /// <summary>Does what <c>on_crash</c> says.</summary>
    public void Crashed(Guest<QemuRun> guest, QemuRun run, LifecycleAction action) => Alone("crash", () => new GuestCrash(host, guest, run).Run(action));

    /// <summary>Dumps a guest whose watchdog barked, and lets it go on.</summary>
    public void DumpAndContinue(Guest<QemuRun> guest, QemuRun run) => Alone("watchdog", () => new GuestCrash(host, guest, run).DumpAndContinue());

    /// <summary>The monitor of a guest ended by itself.</summary>
    public void MonitorEnded(Guest<QemuRun> guest, QemuRun run, LibvirtException why) => Alone("eof", () => new GuestStop(host, guest).OfMonitor(run, why));

    /// <summary>A device is gone and no call waited for it.</summary>
    public void DeviceDeleted(Guest<QemuRun> guest, QemuRun run, string alias) => Alone("device", () => Devices.DeviceRemoval.OfEvent(host, guest, run, alias));

    /// <summary>A guest wants another amount of a virtio memory device.</summary>
    public void MemorySizeChanged(Guest<QemuRun> guest, string alias, ulong kib)
    {
        guest.EditLive(live =>
        {
            if (live.Devices.Memories.Find(m => m.Info.Alias?.Name == alias)?.Target is { } target)
                target.Current = kib;
        });
        SaveStatus(guest);
    }

    /// <summary>A card of the guest has another address or filter.</summary>
    public void ReceiveFilterChanged(Guest<QemuRun> guest, QemuRun run, string alias) => Alone("filter", () => Devices.ReceiveFilter.Changed(host, guest, run, alias));

    /// <summary>A tray moved: the medium may be there or gone.</summary>
    public void TrayMoved(Guest<QemuRun> guest) => SaveStatus(guest);

    /// <summary>The next start begins with another offset of the clock.</summary>
    public void SaveClock(Guest<QemuRun> guest, string adjustment) => Alone("clock", () =>
    {
        if (guest.State is not { IsPersistent: true, Next.Clock.Offset: ClockOffset.Variable })
            return;
        using var job = guest.Jobs.Begin(JobKind.Modify, "clock");
        var next = guest.State.Next.Clone();
        next.Clock.Adjustment = adjustment;
        host.Save(next);
        var stored = host.Store(next);
        guest.Update(state => state with { Stored = stored });
    });

    private static void Alone(string name, Action work) => new Thread(() => Safely(work)) { IsBackground = true, Name = "qemu-" + name }.Start();

    private void Queue(Action work)
    {
        lock (_gate)
        {
            _queue.Enqueue(work);
            if (_isRunning)
            {
                System.Threading.Monitor.Pulse(_gate);
                return;
            }
            _isRunning = true;
        }
        new Thread(Run) { IsBackground = true, Name = "qemu-work" }.Start();
    }

    private void Run()
    {
        for (; ; )
        {
            Action? work;
            lock (_gate)
            {
                if (_queue.Count == 0)
                    System.Threading.Monitor.Wait(_gate, IdleMilliseconds);
                if (!_queue.TryDequeue(out work))
                {
                    _isRunning = false;
                    return;
                }
            }
            Safely(work);
        }
    }

    private static void Safely(Action work)
    {
        try
        {
            work();
        }
        catch (LibvirtException e)
        {
            Log.Error($"{e.Message}");
        }
    }
}
