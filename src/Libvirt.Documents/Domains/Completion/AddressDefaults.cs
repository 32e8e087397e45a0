namespace Libvirt.Documents.Domains;

/// <summary>Disks on controllers that hold several get a drive address from the number in their name.</summary>
internal static class AddressDefaults
{
    private const uint ScsiUnits = 7, SataUnits = 6;

    public static void Run(DomainDocument domain, ParseOptions options)
    {
        Disks(domain);
        foreach (var device in domain.Devices.HostDevices)
            if (device.Type == HostDeviceType.Scsi)
                device.Info.Address ??= FreeScsi(domain.Devices);
        uint slot = 0;
        foreach (var card in domain.Devices.SmartCards)
            card.Info.Address ??= new CcidAddress { Slot = slot++ };
    }

    /// <summary>Disks alone: needs nothing else of the domain.</summary>
    public static void Disks(DomainDocument domain)
    {
        foreach (var disk in domain.Devices.Disks)
            disk.Info.Address ??= ForDisk(disk);
    }

    private static DriveAddress FreeScsi(DomainDevices devices)
    {
        for (uint n = 0; ; n++)
        {
            var candidate = new DriveAddress { Controller = n / ScsiUnits, Unit = n % ScsiUnits };
            if (!devices.Disks.Exists(d => d.Target?.Bus == DiskBus.Scsi && Same(d.Info.Address, candidate))
                && !devices.HostDevices.Exists(h => Same(h.Info.Address, candidate)))
                return candidate;
        }
    }

    private static bool Same(DeviceAddress? address, DriveAddress other)
        => address is DriveAddress a && a.Controller == other.Controller && a.Bus == other.Bus && a.Target == other.Target && a.Unit == other.Unit;

    /// <summary>The address that a disk's target name implies; null for buses without drive addresses.</summary>
    public static DeviceAddress? ForDisk(Disk disk)
    {
        if (disk.Target?.Bus == DiskBus.Nvme)
            return DiskName.TryNvme(disk.Target.Device, out uint controller, out uint space) ? new DriveAddress { Controller = controller, Unit = space - 1 } : null;
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
