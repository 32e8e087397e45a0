using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>The device through which a guest sees a disk.</summary>
internal static class DiskProperties
{
    /// <summary>Properties of the device.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_CONFIG_UNSUPPORTED: QEMU cannot have it</exception>
    public static JsonObject Frontend(QemuGuest guest, Disk disk)
    {
        var properties = Bus(guest, disk);
        // A disk that others write to has to be opened so.
        if (disk.Shareable)
            properties.Add("share-rw", true);
        if (disk.Type == StorageType.Vhostuser)
            properties.Add("chardev", VhostUserDisk.CharacterAlias(disk));
        else
            properties.AddText("drive", TopNode(disk));
        properties.Add("id", AddressProperties.Alias(disk.Info));
        if (disk.Device != DiskDevice.Floppy) // the controller of floppies is booted from
            properties.AddBoot(guest, disk);
        AddSizes(properties, disk);
        AddIdentity(properties, disk);
        if (disk.Device != DiskDevice.Lun && disk.Type != StorageType.Vhostuser && CacheProperties.HasWriteCache(disk.Driver?.Cache) is { } cached)
            properties.Add("write-cache", cached ? "on" : "off");
        AddGeometry(properties, disk);
        properties.AddText("serial", disk.Serial?.Replace(" ", "\\ ", StringComparison.Ordinal));
        AddPolicies(properties, disk.Driver);
        return properties;
    }

    /// <summary>The node of the disk that the device reads and writes; null for an empty drive.</summary>
    public static string? TopNode(Disk disk)
    {
        if (DiskImages.Of(disk) is not { } image)
            return null;
        string? filter = null;
        foreach (var node in disk.PrivateData?.Nodes ?? [])
            if (node.Type == BlockNodeNames.ThrottleFilter)
                filter = node.Name;
        return filter ?? CopyOnReadNode(disk) ?? image.EffectiveNode;
    }

    /// <summary>The node that copies what is read from below into the image; null when none does.</summary>
    public static string? CopyOnReadNode(Disk disk) => disk.PrivateData?.Nodes.Find(static n => n.Type == BlockNodeNames.CopyOnRead)?.Name;

    private static JsonObject Bus(QemuGuest guest, Disk disk) => disk.Target?.Bus switch
    {
        DiskBus.Virtio => Virtio(guest, disk),
        DiskBus.Ide or DiskBus.Sata => Ide(guest, disk),
        DiskBus.Scsi => Scsi(guest, disk),
        DiskBus.Usb => new JsonObject().Add("driver", "usb-storage").AddAddress(guest.Domain, disk.Info),
        DiskBus.Fdc => new JsonObject().Add("driver", "floppy").Add("unit", (ulong)Drive(disk).Unit),
        var bus => throw LaunchBuilder.Unsupported($"unsupported disk bus '{DiskBusNames.Text(bus ?? DiskBus.Ide)}' with device setup"),
    };

    private static DriveAddress Drive(Disk disk) => disk.Info.Address as DriveAddress
        ?? throw LaunchBuilder.Unsupported($"unexpected address type for {DiskBusNames.Text(disk.Target!.Bus!.Value)} disk");

    private static JsonObject Virtio(QemuGuest guest, Disk disk)
    {
        var model = disk.Model switch { DiskModel.VirtioTransitional => VirtioModel.VirtioTransitional, DiskModel.VirtioNonTransitional => VirtioModel.VirtioNonTransitional, _ => (VirtioModel?)null };
        var driver = disk.Driver;
        var properties = VirtioProperties.Start(disk.Type == StorageType.Vhostuser ? "vhost-user-blk" : "virtio-blk", disk.Info, driver?.Options, model);
        if (driver?.IoThread is { } thread)
            properties.Add("iothread", IoThreadProperties.Alias(thread));
        properties.AddSwitch("ioeventfd", driver?.IoEventFd).AddSwitch("event_idx", driver?.EventIndex);
        if (disk.Device == DiskDevice.Lun)
            properties.Add("scsi", true);
        properties.AddPositive("num-queues", driver?.Queues).AddPositive("queue-size", driver?.QueueSize).AddPart("iothread-vq-mapping", IoThreadProperties.Mapping(driver?.IoThreads));
        return properties.AddAddress(guest.Domain, disk.Info);
    }

    private static JsonObject Ide(QemuGuest guest, Disk disk)
    {
        var address = Drive(disk);
        var properties = new JsonObject().Add("driver", disk.Device == DiskDevice.Cdrom ? "ide-cd" : "ide-hd");
        if (disk.Target!.Bus == DiskBus.Sata)
            return properties.Add("bus", $"{AddressProperties.ControllerAlias(guest.Domain, ControllerType.Sata, address.Controller)}.{address.Unit.ToString(CultureInfo.InvariantCulture)}");
        return properties.Add("bus", $"{AddressProperties.ControllerAlias(guest.Domain, ControllerType.Ide, address.Controller)}.{address.Bus.ToString(CultureInfo.InvariantCulture)}")
            .Add("unit", (ulong)address.Unit);
    }

    private static JsonObject Scsi(QemuGuest guest, Disk disk)
    {
        var properties = new JsonObject().Add("driver", disk.Device switch { DiskDevice.Lun => "scsi-block", DiskDevice.Cdrom => "scsi-cd", _ => "scsi-hd" });
        properties.AddScsiAddress(guest, Drive(disk));
        return disk.Device == DiskDevice.Lun ? properties : properties.Add("device_id", disk.Serial ?? "drive-" + AddressProperties.Alias(disk.Info));
    }

    private static void AddSizes(JsonObject properties, Disk disk)
        => properties.AddPositive("logical_block_size", disk.BlockIo?.LogicalBlockSize).AddPositive("physical_block_size", disk.BlockIo?.PhysicalBlockSize)
            .AddNumber("discard_granularity", disk.BlockIo?.DiscardGranularity);

    private static void AddIdentity(JsonObject properties, Disk disk)
    {
        if (disk.Wwn is { } wwn)
            properties.Add("wwn", ulong.Parse(wwn.StartsWith("0x", StringComparison.Ordinal) ? wwn.AsSpan(2) : wwn, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        properties.AddPositive("rotation_rate", disk.Target?.RotationRate).AddText("vendor", disk.Vendor)
            .AddText(disk.Target?.Bus == DiskBus.Scsi ? "product" : "model", disk.Product).AddSwitch("dpofua", disk.Target?.Dpofua);
        if (disk.Target?.Bus == DiskBus.Usb)
            properties.Add("removable", disk.Target.Removable == true);
        else if (disk.Target?.Bus == DiskBus.Scsi)
            properties.AddSwitch("removable", disk.Target.Removable);
    }

    private static void AddGeometry(JsonObject properties, Disk disk)
    {
        if (disk.Geometry is not { Cylinders: > 0, Heads: > 0, Sectors: > 0 } geometry)
            return;
        properties.Add("cyls", (ulong)geometry.Cylinders).Add("heads", (ulong)geometry.Heads).Add("secs", (ulong)geometry.Sectors)
            .AddText("bios-chs-trans", geometry.Translation is { } translation ? DiskTranslationNames.Text(translation) : null);
    }

    /// <summary>What happens when the host cannot read or write; reading follows writing unless it is set or makes no sense.</summary>
    private static void AddPolicies(JsonObject properties, DiskDriver? driver)
    {
        var write = driver?.ErrorPolicy;
        var read = driver?.ReadErrorPolicy ?? (write == DiskErrorPolicy.Enospace ? null : write);
        properties.AddText("werror", Policy(write)).AddText("rerror", Policy(read));
    }

    private static string? Policy(DiskErrorPolicy? policy) => policy switch { null => null, DiskErrorPolicy.Enospace => "enospc", _ => DiskErrorPolicyNames.Text(policy.Value) };
}
