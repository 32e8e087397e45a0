namespace Libvirt.Documents.Domains;

/// <summary>Disks on controllers that hold several get a drive address from the number in their name.</summary>
internal static class AddressDefaults
{
    private const uint ScsiUnits = 7, SataUnits = 6;

    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var disk in domain.Devices.Disks)
            disk.Info.Address ??= ForDisk(disk);
    }

    /// <summary>The address that a disk's target name implies; null for buses without drive addresses.</summary>
    public static DeviceAddress? ForDisk(Disk disk)
    {
        int number = DiskName.Index(disk.Target?.Device);
        if (number < 0)
            return null;
        uint n = (uint)number;
        return disk.Target!.Bus switch
        {
            DiskBus.Scsi => new DriveAddress { Controller = n / ScsiUnits, Unit = n % ScsiUnits },
            DiskBus.Ide => new DriveAddress { Controller = n / 4, Bus = n % 4 / 2, Unit = n % 2 },
            DiskBus.Sata => new DriveAddress { Controller = n / SataUnits, Unit = n % SataUnits },
            DiskBus.Fdc => new DriveAddress { Controller = n / 2, Unit = n % 2 },
            _ => null,
        };
    }
}
