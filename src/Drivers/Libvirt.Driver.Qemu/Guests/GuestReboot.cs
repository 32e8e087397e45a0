using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>A guest that switched itself off starts again in the same process.</summary>
internal sealed class GuestReboot(QemuHost host, Guest<QemuRun> guest, QemuRun run)
{
    /// <summary>Resets and continues; a guest that does not come back is ended.</summary>
    public void Run()
    {
        try
        {
            using var job = guest.Jobs.Begin(JobKind.Modify, "reboot");
            if (guest.State.Run != run || run.IsStopping)
                return;
            run.IsRebooting = true;
            run.RunningReason = guest.State.State == DomainState.Crashed ? DomainRunningReason.Crashed : DomainRunningReason.Booted;
            run.Monitor.Execute("system_reset");
            run.Monitor.Execute("cont");
        }
        catch (LibvirtException e)
        {
            host.Report($"guest '{guest.Name}' cannot be rebooted: {e.Message}");
            new GuestStop(host, guest).Now(run, DomainShutoffReason.Failed, DomainEventStoppedDetailType.Failed);
        }
    }
}
