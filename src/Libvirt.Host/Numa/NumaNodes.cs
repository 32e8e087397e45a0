using System.Globalization;
using Libvirt.Host.Memory;

namespace Libvirt.Host.Numa;

/// <summary>NUMA nodes of the host: /sys/devices/system/node (Documentation/ABI/stable/sysfs-devices-node of the kernel).</summary>
public sealed class NumaNodes : INodeMemory
{
    private readonly KernelFolders _folders;

    /// <summary>Reads on demand.</summary>
    public NumaNodes(KernelFolders folders) => _folders = folders;

    /// <summary>The kernel tells nodes; else the host counts as one node with everything.</summary>
    public bool AreKnown => Online() is { IsEmpty: false };

    /// <summary>The largest number of a node.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: the kernel knows no nodes</exception>
    public int Last => Online() is { IsEmpty: false } online ? online.Last
        : throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoSupport, "NUMA isn't available on this host");

    /// <summary>Nodes that are online; null when the kernel knows no nodes.</summary>
    public Bitmap? Online() => KernelFile.ReadSet(_folders.Devices + "/node/online");

    /// <summary>Whether there is such a node.</summary>
    public bool IsAvailable(int node) => Online() is { } online && online[node];

    /// <summary>Processors of a node that are online; null when there is no such node.</summary>
    public Bitmap? Cpus(int node) => KernelFile.ReadSet(_folders.Node(node, "cpulist"));

    /// <summary>Memory of a node, or of all nodes together: as native, that is what the host has (with a balloon it can be less than /proc/meminfo says).</summary>
    /// <param name="node">The node, or <see cref="PagePools.WholeHost"/>.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel does not tell</exception>
    public MemoryInformation Memory(int node)
    {
        if (node != PagePools.WholeHost)
            return Read(_folders.Node(node, "meminfo"));
        if (Online() is not { IsEmpty: false } online)
            return HostMemory();
        ulong total = 0, free = 0;
        for (int part = online.First; part >= 0; part = online.Next(part))
        {
            var memory = Memory(part);
            total += memory.Total;
            free += memory.Free;
        }
        return new(total, free, null, null, null);
    }

    /// <summary>Memory of the host as /proc/meminfo tells it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel does not tell</exception>
    public MemoryInformation HostMemory() => Read(_folders.Processes + "/meminfo");

    /// <inheritdoc/>
    public ulong? TotalKib(int node) => KernelFile.Read(_folders.Node(node, "meminfo")) is { } text ? MemoryInformation.Parse(text).Total : null;

    /// <inheritdoc/>
    public IReadOnlyList<PagePool> Pages(int node) => new PagePools(_folders, this).Read(node);

    /// <inheritdoc/>
    public IReadOnlyList<NodeDistance> Distances(int node)
    {
        // One number an online node, in their order.
        var distances = new List<NodeDistance>();
        if (KernelFile.ReadValue(_folders.Node(node, "distance")) is not { } text || Online() is not { } online)
            return distances;
        int other = online.First;
        foreach (var part in text.AsSpan().Split(' '))
        {
            if (other < 0 || !uint.TryParse(text.AsSpan()[part], NumberStyles.None, CultureInfo.InvariantCulture, out uint distance))
                break;
            if (distance != 0)
                distances.Add(new(other, distance));
            other = online.Next(other);
        }
        return distances;
    }

    private static MemoryInformation Read(string path)
        => MemoryInformation.Parse(KernelFile.Read(path) ?? throw LibvirtException.System(ErrorDomain.None, Native.NoEntry, $"cannot open {path}"));
}
