using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>Takes over the guests that a daemon before us, ours or native's, has left running.</summary>
internal sealed class GuestReconnection(QemuHost host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly List<Action> _pending = [];

    /// <summary>Reads all status files and puts the guests into the table as they were. Calls about them wait until <see cref="Connect()"/> has found out how they are.</summary>
    public void Read()
    {
        host.Statuses.RemoveUnfinished();
        foreach (var name in host.Statuses.Names())
        {
            DomainStatusDocument status;
            try
            {
                status = Read(name);
            }
            catch (Exception e) when (e is LibvirtException or IOException or UnauthorizedAccessException)
            {
                host.Report($"the status of guest '{name}' cannot be used and is kept as {host.Statuses.SetAside(name)}: {e.Message}");
                continue;
            }
            Adopt(status);
        }
    }

    /// <summary>
    /// Asks all guests in parallel; one that hangs delays none. Only after the definitions have been read: a guest that turns out to have ended is forgotten, with all that is
    /// its own, when it has none.
    /// </summary>
    public void Connect()
    {
        foreach (var connect in _pending)
            connect();
        _pending.Clear();
    }

    private DomainStatusDocument Read(string name)
    {
        var status = DomainStatusDocument.Parse(host.Statuses.Read(name), host.Reading with
        {
            Inactive = false, Status = true, SkipValidation = true, FileName = host.Statuses.PathOf(name), DomainPrivateData = () => new QemuDomainStatus(),
        });
        return status.Domain!.Name == name ? status : throw LibvirtException.Internal(ErrorDomain.Qemu, $"it is of another guest, '{status.Domain.Name}'");
    }

    /// <summary>Puts the guest into the table as it was, then asks QEMU how it is now.</summary>
    private void Adopt(DomainStatusDocument status)
    {
        var live = status.Domain!;
        var data = (QemuDomainStatus)status.PrivateData;
        var emulator = host.Emulators.Find(live.Devices.Emulator!) is { } found
            ? Capabilities.CapabilityChanges.Apply(found, live, host.Configuration.Get(GuestSettings.CapabilityFilters))
            : new Capabilities.RememberedCapabilities(live.Os.Type.Architecture ?? "x86_64", data.Capabilities);
        var run = new QemuRun(emulator, data.LibraryDirectory ?? host.LaunchSettings.GuestFolder(live.Id ?? 0, live.Name)) { Status = data, IsStarting = false };
        host.TakeId(live.Id ?? 0);
        var state = new GuestState<QemuRun>
        {
            Live = live, Run = run, State = (DomainState)status.State, Reason = StateReasons.Number((DomainState)status.State, status.Reason),
            Taints = status.Taints, Deprecations = status.Deprecations,
        };
        var guest = host.Create(live.Name, live.Uuid!.Value, state);
        if (host.Guests.TryAdd(guest) is not null)
        {
            host.Report($"the status of guest '{live.Name}' is left out: there is another one of its name or UUID");
            return;
        }
        GraphicsPorts.Shared.Take(live);
        host.HostDevices.Adopt(live);
        TapNames.Take(live);
        run.Process = FindProcess(status, run);
        var groups = run.Process is null ? null : GuestControlGroup.Adopt(host.Configuration, live, run.Pid);
        run.Confined = new(run.Pid, groups ?? GuestControlGroup.Left(host.Configuration, live), data.Namespaces?.Mount == true);
        var job = guest.Jobs.Begin(JobKind.Modify, "reconnect");
        _pending.Add(() => host.Work.Reconnect(guest, run, data, job));
    }

    /// <summary>QEMU's process: by the number in the status, or by its arguments when the daemon died before it had written the number. A number that is another program's now does not count.</summary>
    private static SupervisedProcess? FindProcess(DomainStatusDocument status, QemuRun run)
    {
        if (status.Pid <= 0)
            return GuestProcess.Find(run.Folder);
        if (SupervisedProcess.Adopt(status.Pid) is not { } process)
            return null;
        if (GuestProcess.Is(process.Id, run.Folder))
            return process;
        process.Dispose();
        return null;
    }

    /// <summary>The rest, on a thread of the guest's own.</summary>
    public static void Connect(QemuHost host, Guest<QemuRun> guest, QemuRun run, QemuDomainStatus data, JobLease job)
    {
        try
        {
            using var held = job;
            if (run.Process is null || data.Monitor?.Path is not { } path)
                throw LibvirtException.Internal(ErrorDomain.Qemu, "its process has ended");
            run.Monitor = Negotiated(GuestMonitor.Connect(host, guest, run, path));
            if (data.Job?.LongType == "start")
                throw LibvirtException.Internal(ErrorDomain.Qemu, "its start was not finished");
            new GuestCompletion(guest, run).Run(Deadline.After(Patience));
            Refresh(guest, run);
            foreach (var alias in data.Devices)
                if (!run.Status.Devices.Contains(alias))
                    Devices.DeviceRemoval.Now(host, guest, run, alias);
            Devices.DriveMedia.Settle(host, guest, run, Deadline.After(Patience));
            if (data.Job?.LongType is "save" or "dump")
                Continue(guest, run);
            CountAgain(host, guest, run);
            GuestTaps.Reconnect(host, guest, run);
            host.SaveStatus(guest);
        }
        catch (LibvirtException e)
        {
            host.Report($"guest '{guest.Name}' cannot be taken over: {e.Message}");
            bool wasDown = guest.State.State == DomainState.Shutdown;
            new GuestStop(host, guest).Now(run, wasDown ? DomainShutoffReason.Shutdown : DomainShutoffReason.Failed, wasDown ? DomainEventStoppedDetailType.Shutdown : DomainEventStoppedDetailType.Failed);
        }
    }

    /// <summary>The daemon before us died while it wrote the guest's state: the guest goes on as before, and the file stays unfinished.</summary>
    private static void Continue(Guest<QemuRun> guest, QemuRun run)
    {
        run.EditStatus(status => status.Job = null);
        _ = run.Monitor.Ask("migrate_cancel", null, Deadline.After(Patience));
        // Who was paused before stays so.
        var state = guest.State;
        if (state.State != DomainState.Paused || (DomainPausedReason)state.Reason is not (DomainPausedReason.Save or DomainPausedReason.Dump or DomainPausedReason.Migration or DomainPausedReason.Unknown))
            return;
        run.RunningReason = DomainRunningReason.SaveCanceled;
        GuestProcessors.Continue(guest, run, Deadline.After(Patience));
    }

    /// <summary>Counters end with the daemon that began them; that the kernel does not count any more is no reason to lose a guest.</summary>
    private static void CountAgain(QemuHost host, Guest<QemuRun> guest, QemuRun run)
    {
        try
        {
            Tuning.TunedStart.Count(guest.State.Live!, run);
        }
        catch (LibvirtException e)
        {
            host.Report($"events of guest '{guest.Name}' are not counted: {e.Message}");
        }
    }

    /// <summary>Calls of programs must not meet a monitor that takes no commands yet.</summary>
    private static QmpMonitor Negotiated(QmpMonitor monitor)
    {
        try
        {
            monitor.Negotiate(Deadline.After(Patience));
            return monitor;
        }
        catch
        {
            monitor.Dispose();
            throw;
        }
    }

    /// <summary>What happened while nobody listened.</summary>
    private static void Refresh(Guest<QemuRun> guest, QemuRun run)
    {
        var status = run.Monitor.Execute("query-status", null, Deadline.After(Patience)) as Json.JsonObject;
        bool runs = status?.GetBoolean("running") == true;
        guest.Update(state => (runs, state.State) switch
        {
            (true, not DomainState.Running) => state with { State = DomainState.Running, Reason = (int)DomainRunningReason.Unpaused },
            (false, DomainState.Running) => status?.GetString("status") switch
            {
                "shutdown" => state with { State = DomainState.Shutdown, Reason = (int)DomainShutdownReason.Unknown },
                "io-error" => state with { State = DomainState.Paused, Reason = (int)DomainPausedReason.Ioerror },
                "guest-panicked" => state with { State = DomainState.Crashed, Reason = (int)DomainCrashedReason.Panicked },
                "suspended" => state with { State = DomainState.Pmsuspended, Reason = 0 },
                "watchdog" => state with { State = DomainState.Paused, Reason = (int)DomainPausedReason.Watchdog },
                _ => state with { State = DomainState.Paused, Reason = (int)DomainPausedReason.Unknown },
            },
            _ => state,
        });
    }
}
