using Libvirt.Host.Memory;

namespace Libvirt.Host.Numa;

/// <summary>What capabilities tell about the memory of a NUMA node. An interface, because recorded trees of other hosts lack it.</summary>
public interface INodeMemory
{
    /// <summary>KiB of the node; null when it has no memory of its own to tell.</summary>
    ulong? TotalKib(int node);

    /// <summary>Pages of the node by size; empty when unknown.</summary>
    IReadOnlyList<PagePool> Pages(int node);

    /// <summary>Distances to the other nodes, 10 is the node itself; empty when unknown.</summary>
    IReadOnlyList<NodeDistance> Distances(int node);
}
