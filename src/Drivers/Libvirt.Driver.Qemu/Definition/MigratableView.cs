using Libvirt.Driver.Qemu.Definition.Defaults;

namespace Libvirt.Driver.Qemu.Definition;

/// <summary>What a migration sends: without the devices that an older libvirt adds by itself, some of which it could not read.</summary>
internal static class MigratableView
{
    public static DomainDocument Of(QemuGuest guest)
    {
        var view = guest.Domain.Clone();
        var devices = view.Devices;
        Controllers(guest, devices);
        if (devices.Audios is [{ Id: 1, Input: null, Output: null, TimerPeriod: 0, Driver: null } audio] && audio.Type == AudioDefaults.Type(guest))
            devices.Audios.Clear();
        if (guest.IsQ35)
            devices.Watchdogs.RemoveAll(w => w is { Model: WatchdogModel.Itco, Action: WatchdogAction.Reset, Info.Alias: null });
        devices.Panics.RemoveAll(p => p.Model == PanicModel.S390 && guest.IsS390 || p.Model == PanicModel.Pseries && guest.IsPSeries);
        foreach (var serial in devices.Serials)
            if (serial.Target.Type is SerialTargetType.SpaprVioSerial or SerialTargetType.SystemSerial)
                (serial.Target.Type, serial.Target.Model) = (null, null);
        foreach (var disk in devices.Disks)
            if (disk.Model == DiskModel.UsbStorage)
                disk.Model = null;
        return view;
    }

    /// <summary>The only USB controller and the only PCI root, when they are what the machine has anyway.</summary>
    private static void Controllers(QemuGuest guest, DomainDevices devices)
    {
        var usb = devices.Controllers.FindAll(c => c.Type == ControllerType.Usb);
        if (guest.IsX86 && guest.IsI440Fx && usb is [{ Index: 0, Model: null or "piix3-uhci", Info.Alias: null } controller])
            devices.Controllers.Remove(controller);
        var pci = devices.Controllers.FindAll(c => c.Type == ControllerType.Pci);
        if (pci is [{ Index: 0, Model: "pci-root", PciHole64: null, Info.Alias: null } root])
            devices.Controllers.Remove(root);
    }
}
