using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>Sizes of a disk's image in bytes.</summary>
/// <param name="Capacity">What the guest sees.</param>
/// <param name="Allocation">The highest byte that was written; of a file the space that it takes.</param>
/// <param name="Physical">Size of the file or device.</param>
internal readonly record struct BlockSizes(ulong? Capacity, ulong? Allocation, ulong? Physical)
{
    /// <summary>Those of a disk; null when QEMU did not tell.</summary>
    /// <param name="nodes">Answer to query-named-block-nodes.</param>
    /// <param name="figures">Answer to query-blockstats with nodes.</param>
    /// <param name="disk">The disk.</param>
    public static BlockSizes? Find(JsonArray? nodes, JsonArray? figures, Disk disk)
    {
        if (nodes is null || disk.Source?.PrivateData?.Nodes is not { Count: > 0 } names)
            return null;
        ulong? capacity = null, allocation = null, physical = null;
        foreach (var item in nodes.Items)
        {
            if (item is not JsonObject node || node.GetString("node-name") is not { } name || node.GetObject("image") is not { } image)
                continue;
            foreach (var known in names)
                if (known.Name == name)
                {
                    capacity ??= image.GetNumber("virtual-size")?.AsULong;
                    physical ??= image.GetNumber("actual-size")?.AsULong;
                }
        }
        foreach (var item in figures?.Items ?? [])
            if (item is JsonObject node && node.GetString("node-name") is { } name && names.Exists(n => n.Name == name) && node.GetObject("stats")?.GetNumber("wr_highest_offset")?.AsULong is { } highest)
                allocation = Math.Max(allocation ?? 0, highest);
        if (disk.Source.File is { } file && File.Exists(file))
            physical = (ulong)new FileInfo(file).Length;
        return new(capacity, allocation ?? physical, physical);
    }
}
