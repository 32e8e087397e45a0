using Libvirt.Driver.Qemu.Guests.Dumping;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>What becomes of a guest whose kernel gave up.</summary>
internal sealed class GuestCrash(QemuHost host, Guest<QemuRun> guest, QemuRun run)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Does what <c>on_crash</c> says.</summary>
    public void Run(LifecycleAction action)
    {
        if (action is LifecycleAction.CoredumpDestroy or LifecycleAction.CoredumpRestart && !Dump())
            return;
        switch (action)
        {
            case LifecycleAction.CoredumpDestroy or LifecycleAction.Destroy:
                new GuestStop(host, guest).Now(run, DomainShutoffReason.Crashed, DomainEventStoppedDetailType.Crashed);
                break;
            case LifecycleAction.CoredumpRestart or LifecycleAction.Restart or LifecycleAction.RenameRestart:
                new GuestReboot(host, guest, run).Run();
                break;
        }
    }

    /// <summary>The guest's watchdog barked: a dump, then it goes on.</summary>
    public void DumpAndContinue()
    {
        using var job = guest.Jobs.BeginLong(LongJobKind.Dump, DomainJobOperation.Dump, "watchdog");
        if (guest.State.Run != run)
            return;
        try
        {
            new AutomaticDump(host, guest, run).Run(job);
        }
        catch (LibvirtException e)
        {
            host.Report($"no core of guest '{guest.Name}' is written: {e.Message}");
        }
        run.RunningReason = DomainRunningReason.Unpaused;
        GuestProcessors.Continue(guest, run, Deadline.After(Patience));
        host.SaveStatus(guest);
    }

    /// <summary>Writes the core; a guest whose core cannot be written stays, crashed, for somebody to look at it.</summary>
    private bool Dump()
    {
        using var job = guest.Jobs.BeginLong(LongJobKind.Dump, DomainJobOperation.Dump, "crash");
        if (guest.State.Run != run)
            return false;
        try
        {
            new AutomaticDump(host, guest, run).Run(job);
            return true;
        }
        catch (LibvirtException e)
        {
            guest.Update(state => state.Run == run ? state with { State = DomainState.Crashed, Reason = (int)DomainCrashedReason.Panicked } : state);
            host.SaveStatus(guest);
            host.Report($"no core of the crashed guest '{guest.Name}' is written: {e.Message}");
            return false;
        }
    }
}
