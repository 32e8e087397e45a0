using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Which device the firmware tries first.</summary>
internal static class BootIndexes
{
    /// <summary>The order of a device that is not booted from, whatever the definition says about its kind.</summary>
    public const uint Never = 0;

    /// <summary>
    /// Place of a device in the order of booting; null when it is not booted from. Devices tell it themselves, or the definition lists kinds of devices: then the first device
    /// of each kind is meant.
    /// </summary>
    public static uint? Of(QemuGuest guest, DomainDevice device)
    {
        // The kinds were given their places at the start; a device that comes later has the place that it tells itself.
        if (guest.Domain.Os.BootDevices.Count == 0 || guest.IsRunning)
            return device.Info.Boot?.Order;
        return device switch
        {
            Disk disk => ByKind(guest, Kind(disk), guest.Devices.Disks.Find(d => Kind(d) == Kind(disk)) == disk),
            InterfaceDevice { Info.Boot.Order: Never } => null,
            InterfaceDevice card => ByKind(guest, BootDevice.Network, guest.Devices.Interfaces.Count > 0 && guest.Devices.Interfaces[0] == card),
            _ => null,
        };
    }

    /// <summary>Adds place and parameter.</summary>
    public static JsonObject AddBoot(this JsonObject properties, QemuGuest guest, DomainDevice device)
        => properties.AddPositive("bootindex", Of(guest, device)).AddText("loadparm", guest.Has("virtio-ccw.loadparm") ? device.Info.Boot?.LoadParameter : null);

    private static BootDevice Kind(Disk disk) => disk.Device switch
    {
        DiskDevice.Cdrom => BootDevice.Cdrom,
        DiskDevice.Floppy => BootDevice.Fd,
        _ => BootDevice.Hd,
    };

    private static uint? ByKind(QemuGuest guest, BootDevice kind, bool first)
    {
        int index = guest.Domain.Os.BootDevices.IndexOf(kind);
        return first && index >= 0 ? (uint)index + 1 : null;
    }
}
