namespace Libvirt.Documents.Domains;

/// <summary>A disk that another process serves: libvirt and the hypervisor see none of its data, so that most options mean nothing.</summary>
internal static class VhostUserChecks
{
    public static void Run(Disk disk)
    {
        if (disk.Target?.Bus is not (null or DiskBus.Virtio))
            throw DomainValidation.Unsupported("vhostuser disk supports only virtio bus").About(disk);
        if (disk.Snapshot is not (null or DiskSnapshot.No))
            throw DomainValidation.Unsupported("only snapshot=no is supported with vhostuser disk").About(disk);
        if (disk.Driver is { } driver)
        {
            Absent(driver.Cache is not null, "cache", disk);
            Absent(driver.ErrorPolicy is not null || driver.ReadErrorPolicy is not null, "error_policy", disk);
            Absent(driver.Io is not null, "io", disk);
            Absent(driver.IoEventFd is not null, "ioeventfd", disk);
            Absent(driver.CopyOnRead is not null, "copy_on_read", disk);
            Absent(driver.Discard is not null, "discard", disk);
            Absent(driver.IoThread is not null, "iothread", disk);
            Absent(driver.DetectZeroes is not null, "detect_zeroes", disk);
        }
        Absent(disk.ReadOnly, "readonly", disk);
        Absent(disk.Shareable, "shareable", disk);
        Absent(disk.Transient is not null, "transient", disk);
        Absent(disk.Serial is not null, "serial", disk);
        Absent(disk.Wwn is not null, "wwn", disk);
        Absent(disk.Vendor is not null, "vendor", disk);
        Absent(disk.Product is not null, "product", disk);
    }

    private static void Absent(bool told, string name, Disk disk)
    {
        if (told)
            throw DomainValidation.Unsupported($"{name} is not supported with vhostuser disk").About(disk);
    }
}
