using System.Globalization;

namespace Libvirt.Driver.Qemu.Preparation.Aliases;

/// <summary>Names of disks: by their place on a drive bus, else by their name in the guest.</summary>
internal static class DiskAlias
{
    /// <summary>The alias of a disk; null when its name tells no number.</summary>
    public static string? Of(Disk disk, DomainDevices devices)
    {
        if (disk.Target is not { } target)
            return null;
        var bus = target.Bus is { } known ? DiskBusNames.Text(known) : "";
        if (disk.Info.Address is DriveAddress drive)
            return target.Bus == DiskBus.Scsi && !IsLsi(devices, drive.Controller)
                ? string.Create(CultureInfo.InvariantCulture, $"{bus}{drive.Controller}-{drive.Bus}-{drive.Target}-{drive.Unit}")
                : string.Create(CultureInfo.InvariantCulture, $"{bus}{drive.Controller}-{drive.Bus}-{drive.Unit}");
        int index = DiskName.Index(target.Device);
        return index < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{bus}-disk{index}");
    }

    /// <summary>Old SCSI controllers have no targets; theirs are numbered as units.</summary>
    private static bool IsLsi(DomainDevices devices, uint index)
        => devices.Controllers.Exists(c => c.Type == ControllerType.Scsi && (c.Index ?? 0) == index && c.Model == "lsilogic");
}
