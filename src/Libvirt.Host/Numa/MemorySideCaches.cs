using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Host.Numa;

/// <summary>Caches in front of a node's memory: memory_side_cache/indexN (Documentation/admin-guide/mm/numaperf.rst of the kernel).</summary>
public static class MemorySideCaches
{
    /// <summary>The caches of a node by level; none where the firmware has no HMAT.</summary>
    public static List<CellCache> Read(KernelFolders folders, int node)
    {
        var caches = new List<CellCache>();
        foreach (int level in KernelFile.Numbered(folders.Node(node, "memory_side_cache"), "index"))
        {
            string Value(string name) => folders.Node(node, $"memory_side_cache/index{level}/{name}");
            if (KernelFile.ReadULong(Value("size")) is not { } size)
                continue;
            caches.Add(new()
            {
                Level = (uint)level,
                Associativity = KernelFile.ReadUInt(Value("indexing")) switch { 0 => "direct", 1 => "full", _ => "none" },
                Policy = KernelFile.ReadUInt(Value("write_policy")) switch { 0 => "writeback", 1 => "writethrough", _ => "none" },
                Size = new() { Value = size / 1024, Unit = "KiB" },
                Line = new() { Value = KernelFile.ReadULong(Value("line_size")) ?? 0, Unit = "B" },
            });
        }
        return caches;
    }
}
