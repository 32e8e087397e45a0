using Libvirt.Host.Memory;
using Libvirt.Host.Numa;

namespace Libvirt.Host.Tests.Capabilities;

/// <summary>Memory as upstream's tests pretend it: the recorded trees have none. Node N has N + 1 GiB.</summary>
internal sealed class PretendedNodeMemory : INodeMemory
{
    private static readonly uint[] Sizes = [4, 2048, 1048576];

    public ulong? TotalKib(int node) => (ulong)(node + 1) << 20;

    public IReadOnlyList<PagePool> Pages(int node) => [.. Sizes.Select((size, index) => new PagePool(size, (ulong)(node + index + 1) * 2048, 0))];

    public IReadOnlyList<NodeDistance> Distances(int node) => [];
}
