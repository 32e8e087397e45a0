using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>The end of a guest: its process, then everything that was made for it.</summary>
internal sealed class GuestStop(QemuHost host, Guest<QemuRun> guest)
{
    private const int Terminate = 15, Kill = 9, Busy = 16; // SIGTERM, SIGKILL, EBUSY
    private const int GraceMilliseconds = 10_000, UninterruptibleMilliseconds = 30_000;

    /// <summary>The guest switched itself off; QEMU waits.</summary>
    public void OfItself(QemuRun run, DomainShutoffReason reason)
    {
        switch (guest.State.Live?.OnPoweroff ?? LifecycleAction.Destroy)
        {
            case LifecycleAction.Restart or LifecycleAction.RenameRestart:
                new GuestReboot(host, guest, run).Run();
                break;
            case LifecycleAction.Preserve:
                break;
            default:
                EndProcess(run, force: true);
                Finish(run, reason, DomainEventStoppedDetailType.Shutdown);
                break;
        }
    }

    /// <summary>QEMU closed its monitor: it ended, or it is broken.</summary>
    public void OfMonitor(QemuRun run, LibvirtException why)
    {
        if (guest.State.Run != run || run.IsStopping || run.IsStarting || run.IsBeingEnded)
            return;
        EndProcess(run, force: true);
        bool wasDown = guest.State.State == DomainState.Shutdown;
        if (!wasDown)
            host.Report($"guest '{guest.Name}' ended by itself: {why.Message}");
        Finish(run, wasDown ? DomainShutoffReason.Shutdown : DomainShutoffReason.Crashed, wasDown ? DomainEventStoppedDetailType.Shutdown : DomainEventStoppedDetailType.Failed);
    }

    /// <summary>Somebody ends it.</summary>
    /// <param name="run">The run that is meant.</param>
    /// <param name="reason">Why.</param>
    /// <param name="detail">What listeners are told.</param>
    /// <param name="isGraceful">The process is only asked to end.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the process does not end</exception>
    public void Now(QemuRun run, DomainShutoffReason reason, DomainEventStoppedDetailType detail, bool isGraceful = false)
    {
        // First the process: calls that wait for its monitor give up, and with them their jobs.
        EndProcess(run, !isGraceful);
        Finish(run, reason, detail);
    }

    /// <summary>All that remains of a run whose process has ended; the caller holds no job.</summary>
    public void Finish(QemuRun run, DomainShutoffReason reason, DomainEventStoppedDetailType detail)
    {
        using var job = guest.Jobs.Begin(JobKind.Destroy, "end");
        Conclude(run, reason, detail);
    }

    /// <summary>The same for a caller that holds a job.</summary>
    public void Conclude(QemuRun run, DomainShutoffReason reason, DomainEventStoppedDetailType? detail)
    {
        if (guest.State.Run != run || !run.BeginStop())
            return;
        FaultPoint.Pass("stop-ended");
        if (run.HasMonitor)
            run.Monitor.Dispose();
        new GuestCleanup(host, guest.State.Live!, run).Run(reason);
        FaultPoint.Pass("stop-cleaned");
        run.Process?.Dispose();
        var state = guest.Update(s => s with
        {
            Live = null, Run = null, State = DomainState.Shutoff, Reason = (int)reason, Taints = [], Deprecations = [], IsUpdated = false,
            // A transient guest keeps its last definition until it has left the table: readers that have it still look at it.
            Stored = s.Stored ?? host.Store(WithoutNumber(s.Live!)),
            IsTransient = !s.IsPersistent,
        });
        host.RemoveStatus(guest);
        if (detail is { } told)
            host.Raise(guest, DomainEventType.Stopped, told, -1);
        if (!state.IsPersistent)
        {
            GuestHelpers.RemoveTpmState(host.Configuration, state.Next);
            host.Forget(guest);
        }
    }

    /// <summary>Ends the process and waits for it, through its descriptor: nothing is looked at again and again.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it does not end</exception>
    public static void EndProcess(QemuRun run, bool force)
    {
        if (run.Process is not { } process)
            return;
        run.IsBeingEnded = true;
        _ = process.Signal(Terminate);
        if (process.WaitForEnd(GraceMilliseconds) is not null)
            return;
        if (!force)
        {
            run.IsBeingEnded = false;
            throw LibvirtException.System(ErrorDomain.Qemu, Busy, $"Failed to terminate process {process.Id} with SIGTERM");
        }
        _ = process.Signal(Kill);
        if (process.WaitForEnd(UninterruptibleMilliseconds) is null)
            throw LibvirtException.System(ErrorDomain.Qemu, Busy, $"Failed to terminate process {process.Id} with SIGKILL");
    }

    private static DomainDocument WithoutNumber(DomainDocument live)
    {
        var copy = live.Clone();
        copy.Id = null;
        return copy;
    }
}
