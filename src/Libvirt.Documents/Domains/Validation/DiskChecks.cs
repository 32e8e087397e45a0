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
            Driver(disk);
            Drive(disk);
            Source(disk);
            if (disk.Type == StorageType.Vhostuser)
                VhostUserChecks.Run(disk);
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
                    throw DomainValidation.Xml($"target '{name}' duplicated for disk sources '{SourceName(disks[i])}' and '{SourceName(disks[j])}'").About(disks[j]);
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

    private static void Driver(Disk disk)
    {
        if (disk.Driver is not { } driver)
            return;
        if (driver.DiscardNoUnref is not null && driver.Type != StorageFormat.Qcow2)
            throw DomainValidation.Unsupported("'discard_no_unref' only works with qcow2 disk format").About(disk);
        if (disk.Target!.Bus == DiskBus.Virtio)
            return;
        if (driver.EventIndex is not null)
            throw DomainValidation.Unsupported("disk event_idx mode supported only for virtio bus").About(disk);
        if (driver.IoEventFd is not null)
            throw DomainValidation.Unsupported("disk ioeventfd mode supported only for virtio bus").About(disk);
        VirtioChecks.Absent(driver.Options, disk);
    }

    /// <summary>What the guest sees of the drive.</summary>
    private static void Drive(Disk disk)
    {
        var target = disk.Target!;
        if (target.Tray == DiskTray.Open && disk.Device is not (DiskDevice.Cdrom or DiskDevice.Floppy))
            throw DomainValidation.Unsupported("tray is only valid for cdrom and floppy").About(target);
        if (target.Dpofua is not null && target.Bus != DiskBus.Scsi)
            throw DomainValidation.Unsupported("'dpofua' option is available only for SCSI disks").About(target);
    }

    private static void Source(Disk disk)
    {
        if (disk.Source is not { } source)
            return;
        if (source.Reservations is not null && disk.Device != DiskDevice.Lun)
            throw DomainValidation.Unsupported("<reservations/> allowed only for lun devices").About(source);
        if (disk.Type == StorageType.Nvme && source.Namespace == 0)
            throw DomainValidation.Unsupported("NVMe namespace can't be zero").About(source);
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
            throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.NoTarget, SourceName(disk).Length > 0 ? SourceName(disk) : null).About(disk);
        bool floppy = name.StartsWith("fd", StringComparison.Ordinal);
        if (disk.Device == DiskDevice.Floppy != floppy)
            throw LibvirtException.Internal(ErrorDomain.Domain, floppy ? $"Invalid harddisk device name: {name}" : $"Invalid floppy device name: {name}").About(disk);
    }

    /// <summary>Buses with drive addresses take no others.</summary>
    private static void Address(Disk disk)
    {
        if (disk.Target!.Bus is not { } bus || disk.Info.Address is not { } address)
            return;
        bool drive = bus is DiskBus.Ide or DiskBus.Fdc or DiskBus.Scsi or DiskBus.Sata;
        if (drive && address is not DriveAddress and not UnassignedAddress)
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

    private static string SourceName(Disk disk) => disk.Source is { } s ? s.File ?? s.Device ?? s.Directory ?? s.Name ?? "" : "";
}
