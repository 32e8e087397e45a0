namespace Libvirt.Documents.Domains;

/// <summary>Disks one by one and against each other.</summary>
internal static class DiskChecks
{
    public static void Run(DomainDocument domain)
    {
        foreach (var disk in domain.Devices.Disks)
        {
            Target(disk);
            Address(disk);
            Limits(disk);
            if (disk.Source?.Protocol == StorageProtocol.Sheepdog)
                throw DomainValidation.Unsupported("'sheepdog' protocol is no longer supported by any hypervisor driver");
        }
    }

    /// <summary>Two disks cannot have the same name in the guest.</summary>
    public static void Targets(DomainDocument domain)
    {
        var disks = domain.Devices.Disks;
        for (int i = 0; i < disks.Count; i++)
            for (int j = i + 1; j < disks.Count; j++)
                if (disks[i].Target?.Device is { } name && name == disks[j].Target?.Device)
                    throw DomainValidation.Xml($"target '{name}' duplicated for disk sources '{Source(disks[i])}' and '{Source(disks[j])}'");
    }

    private static void Target(Disk disk)
    {
        if (disk.Target?.Device is not { } name)
            throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.NoTarget, Source(disk).Length > 0 ? Source(disk) : null);
        bool floppy = name.StartsWith("fd", StringComparison.Ordinal);
        if (disk.Device == DiskDevice.Floppy != floppy)
            throw LibvirtException.Internal(ErrorDomain.Domain, floppy ? $"Invalid harddisk device name: {name}" : $"Invalid floppy device name: {name}");
        if (DiskName.Index(name) < 0 && disk.Info.Address is null)
            throw DomainValidation.Xml($"Unknown disk name '{name}' and no address specified");
    }

    /// <summary>Buses with drive addresses take no others.</summary>
    private static void Address(Disk disk)
    {
        if (disk.Target!.Bus is not { } bus || disk.Info.Address is not { } address)
            return;
        bool drive = bus is DiskBus.Ide or DiskBus.Fdc or DiskBus.Scsi or DiskBus.Sata;
        if (drive && address is not DriveAddress and not UnassignedAddress || bus == DiskBus.Usb && address is not UsbAddress)
            throw DomainValidation.Unsupported($"Invalid address type '{address.VariantName}' for the disk '{disk.Target.Device}' with the bus type '{DiskBusNames.Text(bus)}'");
    }

    private static void Limits(Disk disk)
    {
        if (disk.Limits is not { } limits)
            return;
        if (limits.TotalBytes > 0 && (limits.ReadBytes | limits.WriteBytes) > 0)
            throw DomainValidation.Xml("total and read/write bytes_sec cannot be set at the same time");
        if (limits.TotalIops > 0 && (limits.ReadIops | limits.WriteIops) > 0)
            throw DomainValidation.Xml("total and read/write iops_sec cannot be set at the same time");
        if (limits.TotalBytesMaximum > 0 && (limits.ReadBytesMaximum | limits.WriteBytesMaximum) > 0)
            throw DomainValidation.Xml("total and read/write bytes_sec_max cannot be set at the same time");
        if (limits.TotalIopsMaximum > 0 && (limits.ReadIopsMaximum | limits.WriteIopsMaximum) > 0)
            throw DomainValidation.Xml("total and read/write iops_sec_max cannot be set at the same time");
    }

    private static string Source(Disk disk) => disk.Source is { } s ? s.File ?? s.Device ?? s.Directory ?? s.Name ?? "" : "";
}
