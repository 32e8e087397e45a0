namespace Libvirt.Driver.Qemu.Guests;

/// <summary>How disks are named: by target, by path of the source, by nodes of QEMU's block layer.</summary>
internal static class DiskPaths
{
    /// <summary>What a disk reads: file, device, folder, or the name on a server; null when it is empty.</summary>
    public static string? Of(Disk disk) => Of(disk.Source);

    /// <summary>The same of a source.</summary>
    public static string? Of(DiskSource? source) => source is null ? null : source.File ?? source.Device ?? source.Directory ?? source.Path ?? source.Name;

    /// <summary>A disk by target ("vda") or path; null when there is none.</summary>
    public static Disk? Find(DomainDocument definition, string name)
        => definition.Devices.Disks.Find(d => d.Target?.Device == name) ?? definition.Devices.Disks.Find(d => Of(d) == name);

    /// <summary>What a node of the block layer is to libvirt: "vda", or "vda[2]" for an image below it; null when the node is not of this disk.</summary>
    public static string? NameOfNode(Disk disk, string node)
    {
        if (disk.Target?.Device is not { } target)
            return null;
        if (HasNode(disk.Source, node))
            return target;
        for (var below = disk.BackingStore; below is not null; below = below.Next)
            if (HasNode(below.Source, node))
                return below.Index is { } index ? $"{target}[{index}]" : target;
        return null;
    }

    /// <summary>QEMU's node of an image: of "vda", or of "vda[2]" for one of its chain by its index; null when there is none.</summary>
    public static string? NodeOf(DomainDocument definition, string name)
    {
        int open = name.IndexOf('[');
        if (open < 0)
            return Find(definition, name) is { } disk ? NodeOf(disk.Source) : null;
        if (!name.EndsWith(']') || !uint.TryParse(name.AsSpan(open + 1, name.Length - open - 2), out uint index) || Find(definition, name[..open]) is not { } chain)
            return null;
        if (chain.Source?.Index == index)
            return NodeOf(chain.Source);
        for (var below = chain.BackingStore; below is not null; below = below.Next)
            if (below.Index == index)
                return NodeOf(below.Source);
        return null;
    }

    /// <summary>The uppermost node.</summary>
    private static string? NodeOf(DiskSource? source)
        => source?.PrivateData?.Nodes is { Count: > 0 } nodes ? (nodes.Find(n => n.Name?.EndsWith("-format", StringComparison.Ordinal) == true) ?? nodes[0]).Name : null;

    private static bool HasNode(DiskSource? source, string node)
        => source?.PrivateData?.Nodes.Exists(n => n.Name == node) == true || source?.Index is { } index && node.StartsWith($"libvirt-{index}-", StringComparison.Ordinal);
}
