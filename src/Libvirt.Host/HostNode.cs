using System.Text;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Host.Cpus;
using Libvirt.Host.Firmware;
using Libvirt.Host.Memory;
using Libvirt.Host.Numa;
using Libvirt.Host.Security;

namespace Libvirt.Host;

/// <summary>The host as the virNode calls tell it. Stateful drivers hand these calls on unchanged; nothing is kept, every call reads the kernel's files anew.</summary>
public sealed class HostNode
{
    private readonly KernelFolders _folders;
    private readonly CpuFamily _family;
    private readonly NumaNodes _nodes;
    private readonly PagePools _pages;
    private readonly SamePageMerging _merging;

    /// <summary>The node of a kernel's files.</summary>
    /// <param name="folders">Where they are.</param>
    /// <param name="architecture">Of that kernel: "x86_64" ...</param>
    public HostNode(KernelFolders folders, string architecture)
    {
        _folders = folders;
        Architecture = architecture;
        _family = HostArchitecture.Family(architecture);
        _nodes = new(folders);
        _pages = new(folders, _nodes);
        _merging = new(folders);
    }

    /// <summary>This host.</summary>
    public static HostNode Real { get; } = new(KernelFolders.Real, HostArchitecture.Current());

    /// <summary>The architecture, in libvirt's name.</summary>
    public string Architecture { get; }

    /// <summary>Sockets, cores and threads.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_NO_SUPPORT: the kernel does not tell</exception>
    public NodeCounts Counts()
        => new NodeCountsReader(_folders, _family, Subcores.ThreadsPerSubcore(_family)).Read(KernelFile.Read(_folders.Processes + "/cpuinfo") ?? "");

    /// <summary>virNodeGetInfo: memory in KiB, frequency in MHz.</summary>
    public unsafe NodeInfo Info()
    {
        var counts = Counts();
        var info = new NodeInfo
        {
            Memory = _nodes.Memory(PagePools.WholeHost).Total,
            Cpus = counts.Cpus, Mhz = counts.Mhz, Nodes = counts.Nodes, Sockets = counts.Sockets, Cores = counts.Cores, Threads = counts.Threads,
        };
        // SAFETY: the array belongs to the local, and one byte stays for the zero at its end.
        Encoding.UTF8.TryGetBytes(Architecture, new Span<byte>(info.Model, 31), out _);
        return info;
    }

    /// <summary>virNodeGetCPUMap.</summary>
    /// <returns>how many processors are present, which are online, and how many those are</returns>
    public (int Total, byte[] Map, uint Online) CpuMap()
    {
        var sets = new CpuSets(_folders);
        var online = sets.Online();
        int total = sets.Count();
        var map = new byte[(total + 7) / 8];
        online.CopyTo(map);
        return (total, map, (uint)online.Count);
    }

    /// <summary>virNodeGetCPUStats: nanoseconds in the kernel, in programs, idle, and waiting for disks.</summary>
    /// <param name="cpu">Number of a processor, or -1 (VIR_NODE_CPU_STATS_ALL_CPUS).</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: there is no such processor; VIR_ERR_SYSTEM_ERROR: the kernel does not tell</exception>
    public TypedParameter[] CpuStatistics(int cpu)
    {
        var path = _folders.Processes + "/stat";
        var times = CpuTimes.Read(KernelFile.Read(path) ?? throw LibvirtException.System(ErrorDomain.None, Native.NoEntry, $"cannot open {path}"), cpu);
        return
        [
            TypedParameter.ULong(Constants.NodeCpuStatsKernel, times.Kernel), TypedParameter.ULong(Constants.NodeCpuStatsUser, times.User),
            TypedParameter.ULong(Constants.NodeCpuStatsIdle, times.Idle), TypedParameter.ULong(Constants.NodeCpuStatsIowait, times.IoWait),
        ];
    }

    /// <summary>virNodeGetMemoryStats: KiB.</summary>
    /// <param name="cell">Number of a NUMA node, or -1 (VIR_NODE_MEMORY_STATS_ALL_CELLS).</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: there is no such node; VIR_ERR_SYSTEM_ERROR: the kernel does not tell</exception>
    public TypedParameter[] MemoryStatistics(int cell)
    {
        if (cell != PagePools.WholeHost && cell > _nodes.Last)
            throw LibvirtException.InvalidParameter(ErrorDomain.None, "virHostMemGetStats", "cellNum", $"cellNum in virHostMemGetStats must be less than or equal to {_nodes.Last}");
        var memory = cell == PagePools.WholeHost ? _nodes.HostMemory() : _nodes.Memory(cell);
        var parameters = new List<TypedParameter>(5)
        {
            TypedParameter.ULong(Constants.NodeMemoryStatsTotal, memory.Total), TypedParameter.ULong(Constants.NodeMemoryStatsFree, memory.Free),
        };
        if (cell != PagePools.WholeHost)
            return [.. parameters];
        if (memory.Available is { } available)
            parameters.Add(TypedParameter.ULong(Constants.NodeMemoryStatsAvailable, available));
        parameters.Add(TypedParameter.ULong(Constants.NodeMemoryStatsBuffers, memory.Buffers ?? 0));
        parameters.Add(TypedParameter.ULong(Constants.NodeMemoryStatsCached, memory.Cached ?? 0));
        return [.. parameters];
    }

    /// <summary>virNodeGetFreeMemory: bytes.</summary>
    public ulong FreeMemory() => _nodes.Memory(PagePools.WholeHost).Free * 1024;

    /// <summary>virNodeGetCellsFreeMemory: bytes a node.</summary>
    /// <param name="free">Takes the answer; nodes that do not exist have 0.</param>
    /// <param name="startCell">The first node.</param>
    /// <param name="maximumCells">How many nodes are wanted.</param>
    /// <returns>how many nodes are told</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: start cell out of range</exception>
    public int CellsFreeMemory(Span<ulong> free, int startCell, int maximumCells)
    {
        int last = _nodes.AreKnown ? _nodes.Last : 0;
        if (startCell < 0 || startCell > last)
            throw OutOfRange(startCell, last);
        int count = 0;
        for (int cell = startCell; cell <= last && count < maximumCells && count < free.Length; cell++)
            free[count++] = !_nodes.AreKnown ? FreeMemory() : _nodes.IsAvailable(cell) ? _nodes.Memory(cell).Free * 1024 : 0;
        return count;
    }

    /// <summary>virNodeGetFreePages.</summary>
    /// <param name="sizes">Sizes of pages, KiB.</param>
    /// <param name="startCell">The first node; -1 for the whole host, which may be followed by nodes.</param>
    /// <param name="cellCount">How many nodes.</param>
    /// <param name="counts">Takes free pages: for each node one number a size.</param>
    /// <returns>how many numbers were written</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: start cell out of range; VIR_ERR_OPERATION_FAILED: no such node or size</exception>
    public int FreePages(ReadOnlySpan<uint> sizes, int startCell, uint cellCount, Span<ulong> counts)
    {
        int written = 0;
        foreach (int cell in Cells(startCell, cellCount))
            foreach (uint size in sizes)
                counts[written++] = _pages.Read(cell, size).Free;
        return written > 0 ? written : throw LibvirtException.OperationFailed(ErrorDomain.None, "no suitable info found");
    }

    /// <summary>virNodeAllocPages: reserves huge pages.</summary>
    /// <param name="sizes">Sizes of pages, KiB.</param>
    /// <param name="counts">How many of each there shall be.</param>
    /// <param name="startCell">The first node; -1 for the whole host.</param>
    /// <param name="cellCount">How many nodes.</param>
    /// <param name="add">VIR_NODE_ALLOC_PAGES_ADD: the counts are meant on top of what there is; else they replace it.</param>
    /// <returns>how many pools were set</returns>
    /// <exception cref="LibvirtException">as <see cref="FreePages"/> and <see cref="PagePools.Resize"/></exception>
    public int AllocatePages(ReadOnlySpan<uint> sizes, ReadOnlySpan<ulong> counts, int startCell, uint cellCount, bool add)
    {
        int set = 0;
        foreach (int cell in Cells(startCell, cellCount))
            for (int i = 0; i < sizes.Length; i++, set++)
                _pages.Resize(cell, sizes[i], counts[i], add);
        return set;
    }

    /// <summary>virNodeGetMemoryParameters.</summary>
    public TypedParameter[] MemoryParameters() => _merging.Read();

    /// <summary>virNodeSetMemoryParameters.</summary>
    /// <exception cref="LibvirtException">as <see cref="SamePageMerging.Write"/></exception>
    public void SetMemoryParameters(IReadOnlyList<TypedParameter> parameters) => _merging.Write(parameters);

    /// <summary>virNodeGetSEVInfo.</summary>
    /// <param name="domain">Of the driver.</param>
    /// <exception cref="LibvirtException">as <see cref="SecureEncryption.Read"/></exception>
    public TypedParameter[] SecureEncryptionInfo(ErrorDomain domain) => SecureEncryption.Read(domain);

    /// <summary>virNodeGetSecurityModel: the first of a driver's models; empty texts when it has none.</summary>
    /// <param name="models">As in the driver's capabilities.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: a text does not fit into virSecurityModel</exception>
    public static unsafe SecurityModel SecurityModel(IReadOnlyList<HostSecurityModel> models)
    {
        const int length = 256; // VIR_SECURITY_MODEL_BUFLEN, VIR_SECURITY_DOI_BUFLEN without the zero at the end
        var answer = new SecurityModel();
        if (models.Count == 0)
            return answer;
        // SAFETY: the arrays belong to the local, and one byte stays for the zero at their ends.
        if (!Encoding.UTF8.TryGetBytes(models[0].Model ?? "", new Span<byte>(answer.Model, length), out _))
            throw LibvirtException.Internal(ErrorDomain.None, $"security model string exceeds max {length} bytes");
        if (!Encoding.UTF8.TryGetBytes(models[0].Domain, new Span<byte>(answer.Doi, length), out _))
            throw LibvirtException.Internal(ErrorDomain.None, $"security DOI string exceeds max {length} bytes");
        return answer;
    }

    /// <summary>virConnectGetSysinfo.</summary>
    /// <param name="domain">Of the driver.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: neither firmware nor kernel tell anything</exception>
    public string SystemInformation(ErrorDomain domain) => SystemInformationReader.Read(_folders, _family)?.Format(new())
        ?? throw LibvirtException.ConfigUnsupported(domain, "Host SMBIOS information is not available");

    private IEnumerable<int> Cells(int startCell, uint cellCount)
    {
        int last = _nodes.AreKnown ? _nodes.Last : 0;
        if (startCell < PagePools.WholeHost || startCell > last)
            throw OutOfRange(startCell, last);
        long end = Math.Min(last, startCell + (long)cellCount - 1);
        for (int cell = startCell; cell <= end; cell++)
            yield return cell;
    }

    private static LibvirtException OutOfRange(int startCell, int last)
        => LibvirtException.Internal(ErrorDomain.None, $"start cell {startCell} out of range (0-{last})");
}
