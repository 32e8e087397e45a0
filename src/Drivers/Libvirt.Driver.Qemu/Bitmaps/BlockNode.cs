using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Bitmaps;

/// <summary>What QEMU tells about a node, as far as bitmaps matter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bitmaps">Its bitmaps.</param>
/// <param name="Snapshots">Snapshots inside the image, and whether they have the guest's memory.</param>
/// <param name="IsOldQcow2">An image of qcow2's first version, which cannot store bitmaps.</param>
internal sealed record BlockNode(string Name, IReadOnlyList<DirtyBitmap> Bitmaps, IReadOnlyList<(string Name, bool HasMemory)> Snapshots, bool IsOldQcow2)
{
    /// <summary>A bitmap by its name; null when there is none.</summary>
    public DirtyBitmap? Find(string name)
    {
        foreach (var bitmap in Bitmaps)
            if (bitmap.Name == name)
                return bitmap;
        return null;
    }

    /// <summary>Reads the answer to query-named-block-nodes.</summary>
    public static IReadOnlyDictionary<string, BlockNode> Read(JsonArray answer)
    {
        var nodes = new Dictionary<string, BlockNode>(StringComparer.Ordinal);
        foreach (var item in answer.Items)
        {
            if (item is not JsonObject entry || entry.GetString("node-name") is not { } name)
                continue;
            var bitmaps = new List<DirtyBitmap>();
            foreach (var bitmap in entry.GetArray("dirty-bitmaps")?.Items ?? [])
                if (bitmap is JsonObject part && DirtyBitmap.Read(part) is { } known)
                    bitmaps.Add(known);
            var format = entry.GetObject("image")?.GetObject("format-specific");
            nodes[name] = new(name, bitmaps, InternalSnapshots(entry.GetObject("image")), format?.GetString("type") == "qcow2" && format.GetObject("data")?.GetString("compat") == "0.10");
        }
        return nodes;
    }

    private static List<(string Name, bool HasMemory)> InternalSnapshots(JsonObject? image)
    {
        var snapshots = new List<(string Name, bool HasMemory)>();
        foreach (var item in image?.GetArray("snapshots")?.Items ?? [])
            if (item is JsonObject entry && entry.GetString("name") is { } name)
                snapshots.Add((name, entry.GetNumber("vm-state-size")?.AsULong is > 0));
        return snapshots;
    }
}
