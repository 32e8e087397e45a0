using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>A device that the guest has given back when no call waited for it.</summary>
internal static class DeviceRemoval
{
    /// <summary>QEMU told it.</summary>
    public static void OfEvent(QemuHost host, Guest<QemuRun> guest, QemuRun run, string alias)
    {
        using var job = guest.Jobs.Begin(JobKind.Modify, "device");
        if (guest.State.Run == run)
            Now(host, guest, run, alias);
    }

    /// <summary>The same for a caller that holds a job.</summary>
    public static void Now(QemuHost host, Guest<QemuRun> guest, QemuRun run, string alias)
    {
        using (var resources = new HostResources(guest, run, DescriptorLoan.None, host.Configuration))
        using (var session = new PlugSession(guest, run, run.Monitor, host.LaunchSettings, resources) { Confinement = host.Confinement, Configuration = host.Configuration, HostDevices = host.HostDevices })
            new LiveDevices(session).Release(alias);
        Finish(host, guest, alias);
    }

    /// <summary>Takes it out of the running definition; the caller holds a job.</summary>
    private static void Finish(QemuHost host, Guest<QemuRun> guest, string alias)
    {
        bool removed = false;
        guest.EditLive(live => removed = Remove(live, alias));
        if (!removed)
            return;
        guest.State.Run?.EditStatus(status => status.Devices.Remove(alias));
        host.SaveStatus(guest);
        host.Raise(guest, DomainEventID.DeviceRemoved, new DomainEventDeviceRemoved(alias));
    }

    private static bool Remove(DomainDocument domain, string alias)
    {
        foreach (var device in domain.Devices.All())
            if (device.Info.Alias?.Name == alias)
            {
                DeviceMembership.Remove(domain, device);
                return true;
            }
        return false;
    }
}
