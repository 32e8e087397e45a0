using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Which device the firmware tries first.</summary>
internal static class BootIndexes
{
    /// <summary>
    /// Place of a device in the order of booting; null when it is not booted from. Devices tell it themselves, or the definition lists kinds of devices: then the first device
    /// of each kind is meant.
    /// </summary>
    public static uint? Of(DomainDocument domain, DomainDevice device)
    {
        if (domain.Os.BootDevices.Count == 0)
            return device.Info.Boot?.Order;
        return device switch
        {
            Disk disk => ByKind(domain, Kind(disk), domain.Devices.Disks.Find(d => Kind(d) == Kind(disk)) == disk),
            InterfaceDevice card => ByKind(domain, BootDevice.Network, domain.Devices.Interfaces.Count > 0 && domain.Devices.Interfaces[0] == card),
            _ => null,
        };
    }

    /// <summary>Adds place and parameter.</summary>
    public static JsonObject AddBoot(this JsonObject properties, DomainDocument domain, DomainDevice device)
        => properties.AddPositive("bootindex", Of(domain, device)).AddText("loadparm", device.Info.Boot?.LoadParameter);

    private static BootDevice Kind(Disk disk) => disk.Device switch
    {
        DiskDevice.Cdrom => BootDevice.Cdrom,
        DiskDevice.Floppy => BootDevice.Fd,
        _ => BootDevice.Hd,
    };

    private static uint? ByKind(DomainDocument domain, BootDevice kind, bool first)
    {
        int index = domain.Os.BootDevices.IndexOf(kind);
        return first && index >= 0 ? (uint)index + 1 : null;
    }
}
