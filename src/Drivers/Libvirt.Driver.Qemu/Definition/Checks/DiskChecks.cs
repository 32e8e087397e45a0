namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Disks that QEMU cannot have.</summary>
internal static class DiskChecks
{
    private const int MaximumProduct = 16;

    public static void Run(QemuGuest guest)
    {
        foreach (var disk in guest.Devices.Disks)
        {
            if (disk.Driver?.Name is { } name and not "qemu")
                throw QemuErrors.Unsupported($"unsupported driver name '{name}' for disk '{disk.Target?.Device}'");
            if (disk.ThrottleFilters.Count > 0 && disk.Limits is not null)
                throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, $"block 'throttlefilters' can't be used together with 'iotune' for disk '{disk.Target?.Device}'");
            if (guest.Emulator is not null && (disk.Encryption ?? disk.Source?.Encryption) is { Engine: EncryptionEngine.Librbd, Secrets.Count: > 1 } && !guest.Has("rbd-encryption-layering"))
                throw QemuErrors.Unsupported("librbd encryption layering is not supported by this QEMU binary");
            if (disk is { Transient: not null, ReadOnly: true })
                throw QemuErrors.Unsupported($"transient disk '{disk.Target?.Device}' must not be read-only");
            Identity(disk);
            Bus(guest, disk);
            Format(disk);
            if (disk is { Type: StorageType.Vhostuser } && !SharedMemory.IsShared(guest.Domain))
                throw QemuErrors.Unsupported("'vhostuser' requires shared memory");
            if (disk.Driver is { Io: DiskIo.Native, Cache: not (DiskCache.None or DiskCache.Directsync) } )
                throw QemuErrors.Unsupported("io='native' needs either no disk cache or directsync cache mode");
            if (disk.Source?.Protocol == StorageProtocol.Vxhs && guest.Emulator is not null) // gone since QEMU 5.2
                throw QemuErrors.Unsupported("storage protocol 'vxhs' is not supported by this QEMU");
            if (disk.Source is { Protocol: StorageProtocol.Nbd, TlsHostName: not null } && guest.Emulator is not null && !guest.Has("blockdev.nbd.tls-hostname"))
                throw QemuErrors.Unsupported("'tlsHostname' field is not supported by this QEMU");
        }
    }

    private static void Identity(Disk disk)
    {
        var bus = disk.Target?.Bus;
        if (disk.Vendor is not null && bus != DiskBus.Scsi)
            throw QemuErrors.Unsupported("Only scsi disk supports 'vendor'");
        if (disk.Product is not null && bus is not (DiskBus.Scsi or DiskBus.Ide or DiskBus.Sata))
            throw QemuErrors.Unsupported("Only scsi, ide and sata disks support 'product'");
        if (disk.Wwn is not null && bus is not (DiskBus.Scsi or DiskBus.Ide or DiskBus.Sata))
            throw QemuErrors.Unsupported("Only ide and scsi disk support wwn");
        if (disk.Product?.Length > MaximumProduct)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, $"disk product is more than {MaximumProduct} characters");
    }

    private static void Bus(QemuGuest guest, Disk disk)
    {
        if (disk.Target is { Bus: DiskBus.Usb } && disk.IsEmpty && disk.Device is DiskDevice.Cdrom or DiskDevice.Floppy && disk.Target.Bus == DiskBus.Usb)
            throw QemuErrors.Unsupported("'usb' disk must not be empty");
        if (disk is { Target.Bus: DiskBus.Usb, Info.Address: not (null or UsbAddress) })
            throw QemuErrors.Internal("unexpected address type for usb disk");
        if (disk is { Device: DiskDevice.Lun, Target.Bus: DiskBus.Virtio } && guest.Emulator is not null && (!guest.Has("virtio-blk-pci.scsi") || disk.Model == DiskModel.VirtioNonTransitional))
            throw QemuErrors.Unsupported("This QEMU doesn't support SCSI emulation with 'virtio-blk' device");
        if (disk is { ReadOnly: true, Device: DiskDevice.Disk, Target.Bus: DiskBus.Ide or DiskBus.Sata })
            throw QemuErrors.Unsupported($"readonly {DiskBusNames.Text(disk.Target.Bus.Value)} disks are not supported");
        if (disk.Target?.Device is { Length: > 0 } name && char.IsAsciiDigit(name[^1]) && disk.Target.Bus is not (DiskBus.Nvme or DiskBus.Sd))
            throw QemuErrors.Unsupported($"invalid disk target '{name}', partitions can't appear in disk targets");
    }

    private static void Format(Disk disk)
    {
        switch (disk.Driver?.Type)
        {
            case StorageFormat.Cow:
                throw QemuErrors.Unsupported("'cow' storage format is not supported");
            case StorageFormat.Dir:
                throw QemuErrors.Unsupported("'directory' storage format is not directly supported by QEMU, use 'dir' disk type instead");
            case StorageFormat.Fat when disk.Type is not (StorageType.Dir or StorageType.Volume):
                throw QemuErrors.Unsupported("storage format 'fat' is supported only with 'dir' storage type");
        }
        if (disk.Shareable && disk.Driver?.Type is not (null or StorageFormat.Raw))
            throw QemuErrors.Unsupported($"shared access for disk '{disk.Target?.Device}' requires use of supported storage format");
        if ((disk.Encryption ?? disk.Source?.Encryption) is null)
            return;
        if (disk.Driver?.Type is not (StorageFormat.Raw or StorageFormat.Qcow2) && disk.Source?.Encryption?.Engine != EncryptionEngine.Librbd)
            throw QemuErrors.Unsupported("encryption is supported only with 'raw' and 'qcow2' image format");
        if ((disk.Encryption ?? disk.Source?.Encryption)!.Cipher is not null)
            throw QemuErrors.Unsupported("supplying <cipher> for domain disk definition is unnecessary");
    }
}
