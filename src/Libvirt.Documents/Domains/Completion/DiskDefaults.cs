namespace Libvirt.Documents.Domains;

/// <summary>Type, device, bus and what follows from them.</summary>
internal static class DiskDefaults
{
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var disk in domain.Devices.Disks)
            if (disk.Device == DiskDevice.Cdrom)
                disk.ReadOnly = true;
        foreach (var disk in domain.Devices.Disks)
            if (disk.Type == StorageType.Vhostuser)
                disk.Snapshot ??= DiskSnapshot.No;
    }

    /// <summary>Type, device and bus of a disk that does not tell them.</summary>
    public static void Bus(Disk disk)
    {
        disk.Type ??= StorageType.File;
        disk.Device ??= DiskDevice.Disk;
        if (disk.Target is not { Bus: null } target)
            return;
        var name = target.Device ?? "";
        if (disk.Device == DiskDevice.Floppy)
            target.Bus = DiskBus.Fdc;
        else if (name.StartsWith("hd", StringComparison.Ordinal))
            target.Bus = DiskBus.Ide;
        else if (name.StartsWith("sd", StringComparison.Ordinal))
            target.Bus = DiskBus.Scsi;
        else if (name.StartsWith("vd", StringComparison.Ordinal))
            target.Bus = DiskBus.Virtio;
        else if (name.StartsWith("xvd", StringComparison.Ordinal))
            target.Bus = DiskBus.Xen;
        else if (name.StartsWith("ubd", StringComparison.Ordinal))
            target.Bus = DiskBus.Uml;
    }
}
