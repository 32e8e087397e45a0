using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Blocks;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Disks: their images from the lowest to the top, then the device.</summary>
internal static class DisksStep
{
    /// <summary>Adds the groups of limits.</summary>
    public static void Groups(LaunchBuilder builder)
    {
        foreach (var group in builder.Domain.ThrottleGroups)
            builder.Object(ThrottleProperties.Group(group));
    }

    /// <summary>Adds the helper that makes reservations for the guest, when a disk wants it.</summary>
    public static void Reservations(LaunchBuilder builder)
    {
        foreach (var disk in builder.Devices.Disks)
            foreach (var image in DiskImages.Of(disk)?.Chain() ?? [])
                if (image.Source.Reservations is { Managed: true })
                {
                    builder.Object(ReservationObject.Of(ReservationObject.ManagedAlias, ReservationObject.ManagedSocket(builder.Folder)));
                    return;
                }
    }

    /// <summary>Adds the disks.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var disk in builder.Devices.Disks)
            if (disk.Target?.Bus == DiskBus.Sd)
                builder.Add("-drive", CardDisk.Option(disk));
            else
                Add(builder, disk);
    }

    private static void Add(LaunchBuilder builder, Disk disk)
    {
        if (disk.Target?.Bus == DiskBus.Fdc && builder.Guest.IsPSeries)
            throw LaunchBuilder.Unsupported("PowerPC pseries machines do not support floppy device");
        // It is added to the running machine, when the overlay that keeps the guest's changes exists.
        if (disk.Transient is { ShareBacking: true })
            return;
        if (disk.Type == StorageType.Vhostuser)
            builder.Add("-chardev", VhostUserDisk.Connection(disk, builder.Has("chardev-reconnect-miliseconds")));
        else if (DiskImages.Of(disk, builder.Resources) is { } top)
        {
            var images = new List<BlockImage>(top.Chain());
            images.Reverse();
            foreach (var image in images)
                AddImage(builder, image);
            foreach (var filter in DiskNodes.Filters(disk, top))
                builder.BlockNode(filter);
        }
        builder.Device(DiskProperties.Frontend(builder.Guest, disk), disk.Info);
    }

    /// <summary>Adds one image.</summary>
    public static void AddImage(LaunchBuilder builder, BlockImage image)
    {
        if (image.DataFile is { } data)
            AddImage(builder, data);
        AddDescriptors(builder, image);
        var needed = DiskNodes.Of(image, builder.Plan);
        foreach (var item in needed.Objects)
            builder.Object(item);
        foreach (var node in needed.Nodes)
            builder.BlockNode(node);
    }

    private static void AddDescriptors(LaunchBuilder builder, BlockImage image)
    {
        if (image.Names?.DescriptorSets is not [var set, ..])
            return;
        if (image.Type == StorageType.Vhostvdpa)
        {
            Pass(builder, set.Id, builder.Resources.OpenVdpa(image.Source.Device ?? ""), image.StorageNode + "-vdpa");
            return;
        }
        int index = 0;
        foreach (int descriptor in image.Descriptors?.Descriptors ?? [])
            Pass(builder, set.Id, descriptor, string.Create(CultureInfo.InvariantCulture, $"{image.StorageNode}{index++}"));
    }

    private static void Pass(LaunchBuilder builder, uint set, int descriptor, string name)
    {
        builder.Pass(descriptor);
        builder.Add("-add-fd", string.Create(CultureInfo.InvariantCulture, $"set={set},fd={descriptor},opaque={name}"));
    }
}
