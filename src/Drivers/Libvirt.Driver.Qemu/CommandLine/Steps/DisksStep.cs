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
        // Without its overlay, as when the command line is only shown, it would keep others from the image that they share.
        if (disk.Transient is { ShareBacking: true } && !Processes.TransientOverlay.IsMade(builder.Domain, disk))
            return;
        if (disk.Type == StorageType.Vhostuser)
            builder.Add("-chardev", VhostUserDisk.Connection(disk, builder.Has("chardev-reconnect-miliseconds")));
        else if (DiskImages.Of(disk, builder.Resources) is { } top)
            ImageNodes.Add(builder, disk, top);
        builder.Device(DiskProperties.Frontend(builder.Guest, disk), disk.Info);
    }
}
