namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>The images of a disk.</summary>
internal static class DiskImages
{
    /// <summary>The image on top, with all below it; null for an empty drive.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="resources">Looks at the host; null when only the places of images matter.</param>
    public static BlockImage? Of(Disk disk, ILaunchResources? resources = null)
    {
        if (disk.IsEmpty || disk.Source is not { } owner)
            return null;
        var source = owner.Translated ?? owner;
        var type = owner.ActualType ?? disk.Type ?? StorageType.File;
        var cache = disk.Driver?.Cache;
        return new()
        {
            Type = type,
            Source = source,
            Owner = owner,
            Descriptors = Group(owner, resources),
            Format = disk.Driver?.Type,
            ReadOnly = disk.ReadOnly,
            IsFloppy = disk.Device == DiskDevice.Floppy,
            IsHostCdrom = disk.Device == DiskDevice.Cdrom && type == StorageType.Block && source.Device is { } path && resources?.IsHostCdrom(path) == true,
            Cache = cache,
            Io = disk.Driver?.Io,
            Discard = disk.Driver?.Discard,
            DetectZeroes = DetectZeroes(disk.Driver),
            DiscardNoUnref = disk.Driver?.DiscardNoUnref,
            MetadataCache = disk.Driver?.MetadataCache?.MaximumSize ?? 0,
            Authentication = owner.Translated is { } place ? place.Authentication : owner.Authentication ?? disk.Authentication,
            Encryption = owner.Encryption ?? disk.Encryption,
            DataFile = DataFile(owner, disk.Driver, disk.ReadOnly),
            Backing = Backing(disk.BackingStore, disk.Driver, resources),
            EndsChain = disk.BackingStore is { Type: null },
        };
    }

    /// <summary>The images below the top.</summary>
    private static BlockImage? Backing(BackingStore? store, DiskDriver? driver, ILaunchResources? resources)
    {
        var stores = new Stack<BackingStore>();
        for (; store is { Type: not null }; store = store.Next)
            stores.Push(store);
        BlockImage? below = null;
        foreach (var current in stores)
        {
            var owner = current.Source ?? new();
            var source = owner.Translated ?? owner;
            below = new()
            {
                Type = owner.ActualType ?? current.Type!.Value,
                Source = source,
                Owner = owner,
                Descriptors = Group(owner, resources),
                Format = current.Format?.Type,
                ReadOnly = true,
                Cache = driver?.Cache,
                Io = driver?.Io,
                Discard = driver?.Discard,
                DiscardNoUnref = driver?.DiscardNoUnref,
                MetadataCache = current.Format?.MetadataCache?.MaximumSize ?? 0,
                Authentication = source.Authentication ?? owner.Authentication,
                Encryption = owner.Encryption,
                DataFile = DataFile(owner, driver, true),
                Backing = below,
                EndsChain = current.Next is { Type: null },
            };
        }
        return below;
    }

    private static DescriptorGroup? Group(DiskSource source, ILaunchResources? resources) => source.FdGroup is { } group ? resources?.DescriptorGroup(group) : null;

    private static BlockImage? DataFile(DiskSource source, DiskDriver? driver, bool readOnly)
        => source.DataStore is not { } store ? null : new()
        {
            Type = store.Type,
            Source = store.Source ?? new(),
            Format = store.Format?.Type,
            ReadOnly = readOnly,
            Cache = driver?.Cache,
            Io = driver?.Io,
            Discard = driver?.Discard,
            Authentication = store.Source?.Authentication,
            Encryption = store.Source?.Encryption,
        };

    /// <summary>Zeroes can only become holes where discarding is allowed.</summary>
    private static DiskDetectZeroes? DetectZeroes(DiskDriver? driver)
        => driver is { DetectZeroes: DiskDetectZeroes.Unmap, Discard: not DiskDiscard.Unmap } ? DiskDetectZeroes.On : driver?.DetectZeroes;
}
