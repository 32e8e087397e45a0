using Libvirt.Driver.Qemu.Guests.Events;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>The connection to a guest's monitor, with its events led to their handlers.</summary>
internal static class GuestMonitor
{
    /// <summary>Connects.</summary>
    public static QmpMonitor Connect(QemuHost host, Guest<QemuRun> guest, QemuRun run, string path) => QmpMonitor.Connect(guest.Name, path,
        what =>
        {
            if (guest.State.Run != run)
                return;
            EventHandlers.Handle(new(host, guest, run, what));
            host.RaiseMonitorEvent(guest, what);
        },
        why =>
        {
            run.Migration?.Lose();
            run.Dump?.Tell("the monitor of QEMU has ended");
            host.Work.MonitorEnded(guest, run, why);
        });
}
