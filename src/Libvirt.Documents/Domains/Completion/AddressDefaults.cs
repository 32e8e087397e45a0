namespace Libvirt.Documents.Domains;

/// <summary>Disks on controllers that hold several get a drive address from the number in their name; SCSI host devices the next free one.</summary>
public static class AddressDefaults
{
    private const uint SataUnits = 6, NarrowUnits = 7, WideUnits = 16, ControllerUnit = 7;

    /// <summary>Gives all their addresses.</summary>
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        Disks(domain, options);
        foreach (var device in domain.Devices.HostDevices)
            HostDevice(domain, device, options);
        uint slot = 0;
        foreach (var card in domain.Devices.SmartCards)
            card.Info.Address ??= new CcidAddress { Slot = slot++ };
    }

    /// <summary>Gives one SCSI host device of the definition its address; others have none of this kind.</summary>
    public static void HostDevice(DomainDocument domain, HostDevice device, ParseOptions options)
    {
        if (device.Type == HostDeviceType.Scsi)
            device.Info.Address ??= FreeScsi(domain, options);
    }

    /// <summary>Disks alone: needs nothing else of the domain.</summary>
    public static void Disks(DomainDocument domain, ParseOptions options)
    {
        foreach (var disk in domain.Devices.Disks)
        {
            if (disk is { Info.Address: null, Target.Device: { } name } && DiskName.Index(name) < 0)
                throw DomainValidation.Xml($"Unknown disk name '{name}' and no address specified").About(disk);
            if (disk.Info.Address is null && ForDisk(disk, options) is { } address)
            {
                if (address is DriveAddress drive && disk.Target!.Bus == DiskBus.Scsi && domain.Devices.HostDevices.Exists(h => h.Type == HostDeviceType.Scsi && Same(h.Info.Address, drive)))
                    throw DomainValidation.Unsupported($"using disk target name '{disk.Target.Device}' conflicts with SCSI host device address controller='{drive.Controller}' bus='{drive.Bus}' target='{drive.Target}' unit='{drive.Unit}");
                disk.Info.Address = address;
            }
        }
    }

    /// <summary>The first free unit of the SCSI controllers that there are, else of a new one.</summary>
    private static DriveAddress FreeScsi(DomainDocument domain, ParseOptions options)
    {
        var devices = domain.Devices;
        uint count = 0;
        foreach (var controller in devices.Controllers)
        {
            if (controller.Type != ControllerType.Scsi)
                continue;
            count++;
            for (uint unit = 0; unit < NarrowUnits; unit++)
            {
                var candidate = new DriveAddress { Controller = controller.Index ?? 0, Unit = unit };
                if (!devices.Disks.Exists(d => d.Target?.Bus == DiskBus.Scsi && Same(d.Info.Address, candidate))
                    && !devices.HostDevices.Exists(h => h.Type == HostDeviceType.Scsi && Same(h.Info.Address, candidate)))
                    return candidate;
            }
        }
        ControllerDefaults.Require(domain, ControllerType.Scsi, count, options);
        return new() { Controller = count };
    }

    private static bool Same(DeviceAddress? address, DriveAddress other)
        => address is DriveAddress a && a.Controller == other.Controller && a.Bus == other.Bus && a.Target == other.Target && a.Unit == other.Unit;

    /// <summary>The address that a disk's target name implies; null for buses without drive addresses.</summary>
    public static DeviceAddress? ForDisk(Disk disk, ParseOptions options)
    {
        if (disk.Target?.Bus == DiskBus.Nvme)
            return DiskName.TryNvme(disk.Target.Device, out uint controller, out uint space) ? new DriveAddress { Controller = controller, Unit = space - 1 } : null;
        int number = DiskName.Index(disk.Target?.Device);
        if (number < 0)
            return null;
        uint n = (uint)number;
        return disk.Target!.Bus switch
        {
            DiskBus.Scsi when options.WideScsi => new DriveAddress { Controller = n / (WideUnits - 1), Unit = n % (WideUnits - 1) is var unit && unit >= ControllerUnit ? unit + 1 : unit },
            DiskBus.Scsi => new DriveAddress { Controller = n / NarrowUnits, Unit = n % NarrowUnits },
            DiskBus.Ide => new DriveAddress { Controller = n / 4, Bus = n % 4 / 2, Unit = n % 2 },
            DiskBus.Sata => new DriveAddress { Controller = n / SataUnits, Unit = n % SataUnits },
            DiskBus.Fdc => new DriveAddress { Controller = n / 2, Unit = n % 2 },
            _ => null,
        };
    }
}
