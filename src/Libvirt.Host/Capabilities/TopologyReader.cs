using Libvirt.Documents.HostCapabilities;
using Libvirt.Host.Cpus;
using Libvirt.Host.Numa;

namespace Libvirt.Host.Capabilities;

/// <summary>NUMA nodes with their memory and processors, for capabilities.</summary>
public sealed class TopologyReader
{
    private readonly KernelFolders _folders;
    private readonly NumaNodes _nodes;
    private readonly INodeMemory _memory;
    private readonly CpuTopologyReader _topology;

    /// <summary>Reads on demand.</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    /// <param name="memory">Tells about memory; null for the kernel's files.</param>
    public TopologyReader(KernelFolders folders, INodeMemory? memory = null)
    {
        _folders = folders;
        _nodes = new(folders);
        _memory = memory ?? _nodes;
        _topology = new(folders);
    }

    /// <summary>All nodes; one with everything where the kernel knows no nodes.</summary>
    public HostTopology Read()
    {
        var topology = new HostTopology();
        if (_nodes.Online() is not { IsEmpty: false } online)
        {
            topology.Cells.Cells.Add(WholeHost());
            return topology;
        }
        for (int node = online.First; node >= 0; node = online.Next(node))
            topology.Cells.Cells.Add(Cell(node));
        topology.Interconnects = Interconnects.Read(_folders, online);
        return topology;
    }

    private HostCell Cell(int node)
    {
        var cell = new HostCell { Id = (uint)node, Caches = MemorySideCaches.Read(_folders, node), Cpus = Cpus(_nodes.Cpus(node)) };
        if (_memory.TotalKib(node) is { } kib)
            cell.Memory = new() { Unit = "KiB", Size = kib };
        foreach (var pool in _memory.Pages(node))
            cell.Pages.Add(new() { Unit = "KiB", Size = pool.SizeKib, Count = pool.Available });
        foreach (var distance in _memory.Distances(node))
            cell.Distances.Add(new() { Id = (uint)distance.Node, Value = distance.Distance });
        return cell;
    }

    private HostCell WholeHost()
    {
        var cell = new HostCell { Cpus = Cpus(new CpuSets(_folders).Online()) };
        if (_nodes.Memory(Memory.PagePools.WholeHost) is var memory)
            cell.Memory = new() { Unit = "KiB", Size = memory.Total };
        foreach (var pool in new Memory.PagePools(_folders, _nodes).Read(Memory.PagePools.WholeHost))
            cell.Pages.Add(new() { Unit = "KiB", Size = pool.SizeKib, Count = pool.Available });
        return cell;
    }

    private CellCpus Cpus(Bitmap? cpus)
    {
        var all = new CellCpus();
        for (int cpu = cpus?.First ?? -1; cpu >= 0; cpu = cpus!.Next(cpu))
            all.Cpus.Add(Cpu(cpu));
        return all;
    }

    /// <summary>A processor that just went offline has a number only.</summary>
    private CellCpu Cpu(int cpu) => _topology.Siblings(cpu) is not { } siblings ? new() { Id = (uint)cpu } : new()
    {
        Id = (uint)cpu,
        SocketId = Number(_topology.Socket(cpu)),
        DieId = Number(_topology.Die(cpu)),
        ClusterId = Number(_topology.Cluster(cpu)),
        CoreId = Number(_topology.Core(cpu)),
        Siblings = siblings.ToString(),
    };

    // Firmware that numbers no packages makes the kernel say -1, which documents cannot.
    private static uint Number(int value) => unchecked((uint)value);
}
