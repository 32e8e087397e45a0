namespace Libvirt.Host.Cpus;

/// <summary>Counts sockets, cores and threads for virNodeGetInfo.</summary>
/// <remarks>
/// virNodeInfo can only say "so many of each everywhere". A host that is not like this (dies, clusters shared by threads, nodes without processors)
/// is told as one node with one socket and as many cores as it has processors; capabilities tell the truth.
/// </remarks>
public sealed class NodeCountsReader
{
    private readonly KernelFolders _folders;
    private readonly CpuFamily _family;
    private readonly CpuTopologyReader _topology;
    private readonly Bitmap _present, _online;
    private readonly int _threadsPerSubcore;

    /// <summary>Reads the sets of processors.</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    /// <param name="family">The family of the host.</param>
    /// <param name="threadsPerSubcore">Only for ppc64, see <see cref="Subcores"/>; else 0.</param>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: the kernel does not tell which processors there are</exception>
    public NodeCountsReader(KernelFolders folders, CpuFamily family, int threadsPerSubcore)
    {
        _folders = folders;
        _family = family;
        _topology = new(folders);
        var sets = new CpuSets(folders);
        (_present, _online) = (sets.Present(), sets.Online());
        _threadsPerSubcore = Subcores.AreValid(_online, threadsPerSubcore) ? threadsPerSubcore : 0;
    }

    /// <summary>Counts.</summary>
    /// <param name="cpuInfo">Text of /proc/cpuinfo, for the frequency.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: no processors, sockets or threads are found</exception>
    public NodeCounts Read(string cpuInfo)
    {
        uint nodes = 0;
        var host = default(Part);
        foreach (int node in KernelFile.Numbered(_folders.Devices + "/node", "node"))
        {
            nodes++;
            host.Add(Count(_folders.Node(node, "")));
        }
        if (nodes == 0 || host.Cpus == 0)
        {
            nodes = 1;
            host = Count(_folders.Devices + "/cpu");
        }
        if (host.Cpus == 0)
            throw LibvirtException.Internal(ErrorDomain.None, "no CPUs found");
        if (host.Sockets == 0)
            throw LibvirtException.Internal(ErrorDomain.None, "no sockets found");
        if (host.Threads == 0)
            throw LibvirtException.Internal(ErrorDomain.None, "no threads found");
        uint mhz = CpuFrequency.Read(cpuInfo, _family);
        ulong all = host.Cpus + (ulong)host.Offline;
        return (ulong)nodes * host.Sockets * host.Cores * host.Threads == all
            ? new(host.Cpus, mhz, nodes, host.Sockets, host.Cores, host.Threads)
            : new(host.Cpus, mhz, 1, 1, (uint)all, 1);
    }

    /// <summary>Counts the processors that a folder names.</summary>
    private Part Count(string folder)
    {
        var part = default(Part);
        var cores = new Dictionary<int, HashSet<int>>();
        foreach (int cpu in KernelFile.Numbered(folder, "cpu"))
        {
            if (!_present[cpu])
                continue;
            if (!_online[cpu])
            {
                part.Offline++;
                continue;
            }
            part.Cpus++;
            int socket = _topology.Socket(cpu);
            if (!cores.TryGetValue(socket, out var ofSocket))
                cores.Add(socket, ofSocket = []);
            // A logical processor of s390 is a core of its own; core_id counts within books there.
            ofSocket.Add(_family == CpuFamily.S390 ? cpu : _topology.Core(cpu));
            part.Threads = Math.Max(part.Threads, (uint)(_topology.Siblings(cpu)?.Count ?? 1));
        }
        part.Sockets = (uint)cores.Count;
        foreach (var ofSocket in cores.Values)
            part.Cores = Math.Max(part.Cores, (uint)ofSocket.Count);
        if (_threadsPerSubcore > 0)
        {
            // The secondary threads are offline for the host, but guests use them.
            uint secondary = part.Cpus * (uint)(_threadsPerSubcore - 1);
            part.Threads *= (uint)_threadsPerSubcore;
            part.Cpus += secondary;
            part.Offline -= (int)secondary;
        }
        return part;
    }

    private struct Part
    {
        public uint Cpus, Sockets, Cores, Threads;
        public int Offline;

        public void Add(Part other)
        {
            Cpus += other.Cpus;
            Offline += other.Offline;
            Sockets = Math.Max(Sockets, other.Sockets);
            Cores = Math.Max(Cores, other.Cores);
            Threads = Math.Max(Threads, other.Threads);
        }
    }
}
