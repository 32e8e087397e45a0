using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Files;
using Libvirt.Host.Images;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>Sizes of a disk's image in bytes.</summary>
/// <param name="Capacity">What the guest sees.</param>
/// <param name="Allocation">The highest byte that was written.</param>
/// <param name="Physical">What it takes on the host.</param>
internal readonly record struct BlockSizes(ulong? Capacity, ulong? Allocation, ulong? Physical)
{
    /// <summary>Those of a disk; null when QEMU did not tell.</summary>
    /// <param name="nodes">Answer to query-named-block-nodes.</param>
    /// <param name="figures">Answer to query-blockstats.</param>
    /// <param name="disk">The disk.</param>
    public static BlockSizes? Find(JsonArray? nodes, JsonArray? figures, Disk disk)
    {
        if (nodes is null || disk.Source?.PrivateData?.Nodes is not { Count: > 0 })
            return null;
        // The node below the format knows how far the image is written.
        var device = BlockStatistics.Device(figures, disk);
        ulong? allocation = (device?.GetObject("parent") ?? device)?.GetObject("stats")?.GetNumber("wr_highest_offset")?.AsULong;
        var image = Image(nodes, disk);
        return new(image?.GetNumber("virtual-size")?.AsULong, allocation, image?.GetNumber("actual-size")?.AsULong);
    }

    /// <summary>Those of a disk that nobody has open, from its file; null when that cannot be read.</summary>
    public static BlockSizes? OfFile(Disk disk)
    {
        if (DiskPaths.Of(disk) is not { } path)
            return null;
        try
        {
            if (FileStatus.Of(path) is not { Kind: FileKind.Regular } file)
                return null;
            var image = ImageHeader.Read(ImageFile.ReadStart(path), disk.Driver?.Type ?? StorageFormat.Raw);
            // A file of holes only has no allocation to tell of, as in native.
            return new(image.Capacity != 0 ? image.Capacity : file.Length, file.Allocated == 0 ? null : file.Allocated, file.Length);
        }
        catch (LibvirtException)
        {
            return null; // statistics of the other disks are told in any case
        }
    }

    /// <summary>What QEMU tells of the image of a disk; null when it told nothing.</summary>
    public static JsonObject? Image(JsonArray? nodes, Disk disk)
    {
        foreach (var item in nodes?.Items ?? [])
            if (item is JsonObject node && node.GetString("node-name") is { } name && disk.Source?.PrivateData?.Nodes.Exists(n => n.Name == name) == true && node.GetObject("image") is { } image)
                return image;
        return null;
    }
}
