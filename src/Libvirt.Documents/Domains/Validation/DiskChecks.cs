namespace Libvirt.Documents.Domains;

/// <summary>Disks one by one and against each other.</summary>
internal static class DiskChecks
{
    private const int MaximumVendor = 8;

    public static void Run(DomainDocument domain)
    {
        foreach (var disk in domain.Devices.Disks)
        {
            Target(disk);
            Address(disk);
            PassThrough(disk);
            Limits(disk);
            if (disk.Type == StorageType.Vhostuser && disk.Snapshot is not (null or DiskSnapshot.No))
                throw DomainValidation.Unsupported("only snapshot=no is supported with vhostuser disk").About(disk);
            if (disk.Target!.Removable is not null && disk.Target.Bus is not (DiskBus.Usb or DiskBus.Scsi))
                throw DomainValidation.Xml("removable is only valid for usb or scsi disks").About(disk);
            if (disk.Vendor?.Length > MaximumVendor)
                throw DomainValidation.Unsupported($"disk vendor is more than {MaximumVendor} characters").About(disk);
            if (disk.Source?.Protocol == StorageProtocol.Sheepdog)
                throw DomainValidation.Unsupported("'sheepdog' protocol is no longer supported by any hypervisor driver").About(disk);
        }
    }

    /// <summary>Two disks cannot have the same name in the guest.</summary>
    public static void Targets(DomainDocument domain)
    {
        var disks = domain.Devices.Disks;
        for (int i = 0; i < disks.Count; i++)
            for (int j = i + 1; j < disks.Count; j++)
                if (disks[i].Target?.Device is { } name && name == disks[j].Target?.Device)
                    throw DomainValidation.Xml($"target '{name}' duplicated for disk sources '{Source(disks[i])}' and '{Source(disks[j])}'").About(disks[j]);
    }

    /// <summary>Nor the same place on a bus.</summary>
    public static void Addresses(DomainDocument domain)
    {
        var disks = domain.Devices.Disks;
        for (int i = 0; i < disks.Count; i++)
            for (int j = i + 1; j < disks.Count; j++)
                if (disks[i].Target?.Bus == disks[j].Target?.Bus && disks[i].Info.Address is DriveAddress a && disks[j].Info.Address is DriveAddress b
                    && a.Controller == b.Controller && a.Bus == b.Bus && a.Target == b.Target && a.Unit == b.Unit)
                    throw DomainValidation.Unsupported($"Found duplicate drive address for disk with target name '{disks[i].Target!.Device}' controller='{a.Controller}' bus='{a.Bus}' target='{a.Target}' unit='{a.Unit}'").About(disks[j]);
    }

    /// <summary>SCSI commands of the guest go to host disks only.</summary>
    private static void PassThrough(Disk disk)
    {
        if (disk.Device == DiskDevice.Lun && disk.Type is StorageType.File or StorageType.Dir)
            throw DomainValidation.Unsupported("disk device='lun' is only valid for block type disk source").About(disk);
        if (disk.Sgio == DiskSgio.Unfiltered)
            throw DomainValidation.Unsupported("unfiltered sgio is no longer supported").About(disk);
        if (disk.Device == DiskDevice.Lun)
            return;
        if (disk.RawIo is not null)
            throw DomainValidation.Unsupported("rawio can be used only with device='lun'").About(disk);
        if (disk.Sgio is not null)
            throw DomainValidation.Unsupported("sgio can be used only with device='lun'").About(disk);
    }

    private static void Target(Disk disk)
    {
        if (disk.Target?.Device is not { } name)
            throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.NoTarget, Source(disk).Length > 0 ? Source(disk) : null).About(disk);
        bool floppy = name.StartsWith("fd", StringComparison.Ordinal);
        if (disk.Device == DiskDevice.Floppy != floppy)
            throw LibvirtException.Internal(ErrorDomain.Domain, floppy ? $"Invalid harddisk device name: {name}" : $"Invalid floppy device name: {name}").About(disk);
        if (DiskName.Index(name) < 0 && disk.Info.Address is null)
            throw DomainValidation.Xml($"Unknown disk name '{name}' and no address specified").About(disk);
    }

    /// <summary>Buses with drive addresses take no others.</summary>
    private static void Address(Disk disk)
    {
        if (disk.Target!.Bus is not { } bus || disk.Info.Address is not { } address)
            return;
        bool drive = bus is DiskBus.Ide or DiskBus.Fdc or DiskBus.Scsi or DiskBus.Sata;
        if (drive && address is not DriveAddress and not UnassignedAddress || bus == DiskBus.Usb && address is not UsbAddress)
            throw DomainValidation.Unsupported($"Invalid address type '{address.VariantName}' for the disk '{disk.Target.Device}' with the bus type '{DiskBusNames.Text(bus)}'").About(address);
    }

    private static void Limits(Disk disk)
    {
        if (disk.Limits is not { } limits)
            return;
        if (limits.TotalBytes > 0 && (limits.ReadBytes | limits.WriteBytes) > 0)
            throw DomainValidation.Xml("total and read/write bytes_sec cannot be set at the same time").About(limits);
        if (limits.TotalIops > 0 && (limits.ReadIops | limits.WriteIops) > 0)
            throw DomainValidation.Xml("total and read/write iops_sec cannot be set at the same time").About(limits);
        if (limits.TotalBytesMaximum > 0 && (limits.ReadBytesMaximum | limits.WriteBytesMaximum) > 0)
            throw DomainValidation.Xml("total and read/write bytes_sec_max cannot be set at the same time").About(limits);
        if (limits.TotalIopsMaximum > 0 && (limits.ReadIopsMaximum | limits.WriteIopsMaximum) > 0)
            throw DomainValidation.Xml("total and read/write iops_sec_max cannot be set at the same time").About(limits);
    }

    private static string Source(Disk disk) => disk.Source is { } s ? s.File ?? s.Device ?? s.Directory ?? s.Name ?? "" : "";
}
