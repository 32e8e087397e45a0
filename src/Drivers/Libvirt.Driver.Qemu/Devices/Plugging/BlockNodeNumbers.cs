namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>Numbers of images that a guest has given.</summary>
internal static class BlockNodeNumbers
{
    /// <summary>The highest number in a running definition; 0 when it has no images.</summary>
    public static uint Highest(DomainDocument live)
    {
        uint highest = 0;
        foreach (var disk in live.Devices.Disks)
        {
            highest = Math.Max(highest, disk.Source?.Index ?? 0);
            for (var below = disk.BackingStore; below is not null; below = below.Next)
                highest = Math.Max(highest, below.Index ?? 0);
        }
        return highest;
    }
}
