namespace Libvirt.Host.Cpus;

/// <summary>The numbers of virNodeInfo. Nodes * Sockets * Cores * Threads is always the number of all processors, online or not.</summary>
/// <param name="Cpus">Processors that are online.</param>
/// <param name="Mhz">MHz, 0 for unknown.</param>
/// <param name="Nodes">NUMA nodes; 1 when the host is not regular, see <see cref="NodeCountsReader"/>.</param>
/// <param name="Sockets">Sockets a node.</param>
/// <param name="Cores">Cores a socket.</param>
/// <param name="Threads">Threads a core.</param>
public readonly record struct NodeCounts(uint Cpus, uint Mhz, uint Nodes, uint Sockets, uint Cores, uint Threads)
{
    /// <summary>All processors, online or not.</summary>
    public uint MaximumCpus => Nodes * Sockets * Cores * Threads;
}
