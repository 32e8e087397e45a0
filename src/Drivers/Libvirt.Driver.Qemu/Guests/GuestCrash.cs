using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>What becomes of a guest whose kernel gave up.</summary>
internal sealed class GuestCrash(QemuHost host, Guest<QemuRun> guest, QemuRun run)
{
    /// <summary>Does what <c>on_crash</c> says.</summary>
    public void Run(LifecycleAction action)
    {
        if (action is LifecycleAction.CoredumpDestroy or LifecycleAction.CoredumpRestart)
            host.Report($"no core of the crashed guest '{guest.Name}' is written: that is not built yet");
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
}
