using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Blocks;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Names of nodes and objects of all images, where native's status files have them; volumes of pools are looked up.</summary>
internal static class DiskPreparation
{
    /// <summary>Prepares all disks, the last first: native numbers them so.</summary>
    public static void Run(LaunchPlan plan)
    {
        for (int i = plan.Domain.Devices.Disks.Count - 1; i >= 0; i--)
            Prepare(plan, plan.Domain.Devices.Disks[i]);
    }

    /// <summary>Prepares one disk, as when it is added to a guest that runs.</summary>
    public static void Prepare(LaunchPlan plan, Disk disk)
    {
        if (disk.Source is { Pool: { } pool, Volume: { } volume, Translated: null } source && disk.Type == StorageType.Volume)
            VolumeTranslation.Run(disk, source, plan.Resources.Volume(pool, volume));
        // Two guests that write to one image must not each keep a cache of it.
        if (disk is { Shareable: true, ReadOnly: false } && disk.Driver?.Cache is null or DiskCache.Default)
            (disk.Driver ??= new()).Cache = DiskCache.None;
        Name(plan, disk);
    }

    private static void Name(LaunchPlan plan, Disk disk)
    {
        if (disk.Info.Alias is { } alias)
            Private(disk).QomName ??= disk.Target?.Bus == DiskBus.Virtio ? alias.Name + "/virtio-backend" : alias.Name;
        if (disk.Type == StorageType.Vhostuser || disk.Target?.Bus == DiskBus.Sd)
            return; // not opened by block nodes of ours
        if (DiskImages.Of(disk, plan.Resources) is not { } top)
        {
            plan.Counters.NextNode(); // native counts empty drives too
            return;
        }
        disk.Source!.Index = ImagePreparation.Run(plan, disk, top);
        var store = disk.BackingStore;
        for (var image = top.Backing; image is not null && store is not null; image = image.Backing, store = store.Next)
            store.Index = ImagePreparation.Run(plan, disk, image);
        NameFilters(plan, disk);
    }

    private static void NameFilters(LaunchPlan plan, Disk disk)
    {
        if (disk.Driver?.CopyOnRead == true && Private(disk).Nodes.TrueForAll(static n => n.Type != BlockNodeNames.CopyOnRead))
            Private(disk).Nodes.Add(new() { Type = BlockNodeNames.CopyOnRead, Name = "libvirt-CoR-" + disk.Target?.Device });
        foreach (var filter in disk.ThrottleFilters)
            Private(disk).Nodes.Add(new() { Type = BlockNodeNames.ThrottleFilter, Name = $"libvirt-{plan.Counters.NextNode()}-filter", Group = filter.Group });
    }

    private static QemuDiskPrivateData Private(Disk disk) => disk.PrivateData ??= new();
}
