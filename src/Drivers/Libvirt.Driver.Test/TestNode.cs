using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>Processors and memory of a pretended host.</summary>
/// <param name="Model">Name of the processor.</param>
/// <param name="MemoryKib">KiB.</param>
/// <param name="Cpus">Number of processors that are on.</param>
/// <param name="Mhz">Frequency.</param>
/// <param name="Nodes">NUMA nodes.</param>
/// <param name="Sockets">Sockets of a node.</param>
/// <param name="Cores">Cores of a socket.</param>
/// <param name="Threads">Threads of a core.</param>
/// <param name="Cells">NUMA cells of the capabilities, which do not follow from the rest.</param>
public sealed record TestNode(string Model, ulong MemoryKib, uint Cpus, uint Mhz, uint Nodes, uint Sockets, uint Cores, uint Threads, IReadOnlyList<TestCell> Cells)
{
    /// <summary>The architecture of every pretended host.</summary>
    public const string Architecture = "i686";

    /// <summary>Number of processors that the node can have.</summary>
    public int MaximumCpus => (int)(Nodes * Sockets * Cores * Threads);

    /// <summary>The host of test:///default: two cells of eight processors.</summary>
    public static TestNode Default { get; } = new(Architecture, 3145728, 16, 1400, 2, 2, 2, 2, [new(0, 2097152, 2048, 4), new(1, 4194304, 4096, 8)]);

    /// <summary>The host of a node file; it has no cells.</summary>
    public static TestNode Of(NodeDocument node) => new(node.CpuModel, node.MemoryKib, node.CpuCount, node.CpuMhz, node.CpuNodes, node.CpuSockets, node.CpuCores,
        node.CpuThreads, []);
}
