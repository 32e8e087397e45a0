using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Host.Numa;

/// <summary>
/// How fast processors of one node reach memory of another: accessN/initiators of the target's folder
/// (Documentation/admin-guide/mm/numaperf.rst of the kernel). Nanoseconds, and MiB a second there, KiB a second in documents.
/// </summary>
public static class Interconnects
{
    private static readonly string[] Ways = ["read", "write"];

    /// <summary>All pairs of nodes that the firmware tells about; null when there are none.</summary>
    public static CellInterconnects? Read(KernelFolders folders, Bitmap nodes)
    {
        var all = new CellInterconnects();
        for (int target = nodes.First; target >= 0; target = nodes.Next(target))
            Read(folders, target, all);
        return all.Latencies.Count == 0 && all.Bandwidths.Count == 0 ? null : all;
    }

    private static void Read(KernelFolders folders, int target, CellInterconnects all)
    {
        // Class 1 has processors as initiators only, class 0 also devices; kernels before 5.10 have class 0 alone and nothing is told, as native.
        var folder = folders.Node(target, "access1/initiators");
        foreach (int initiator in KernelFile.Numbered(folder, "node"))
            foreach (var way in Ways)
            {
                if (KernelFile.ReadUInt($"{folder}/{way}_latency") is > 0 and var latency)
                    all.Latencies.Add(new() { Initiator = (uint)initiator, Target = (uint)target, Type = way, Value = latency });
                if (KernelFile.ReadUInt($"{folder}/{way}_bandwidth") is > 0 and var bandwidth)
                    all.Bandwidths.Add(new() { Initiator = (uint)initiator, Target = (uint)target, Type = way, Value = bandwidth * 1024UL, Unit = "KiB" });
            }
    }
}
