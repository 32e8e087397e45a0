using Libvirt.Rpc.Protocol;

namespace Libvirt.Driver.Remote;

/// <summary>Calls that fill the program's memory.</summary>
internal sealed partial class RemoteHypervisorDriver
{
    private const uint Program = RemoteProgram.Number;

    /// <inheritdoc/>
    public override unsafe NodeInfo NodeGetInfo(Connection conn)
    {
        var ret = session.CallForAnswer<RemoteNodeGetInfoRet>(Program, (int)RemoteProcedure.NodeGetInfo);
        var info = new NodeInfo
        {
            Memory = ret.Memory, Cpus = (uint)ret.Cpus, Mhz = (uint)ret.Mhz, Nodes = (uint)ret.Nodes, Sockets = (uint)ret.Sockets, Cores = (uint)ret.Cores, Threads = (uint)ret.Threads,
        };
        // SAFETY: written within the 32 bytes of a local.
        Wire.CopyCharacters(ret.Model, new Span<byte>(info.Model, 32));
        return info;
    }

    /// <inheritdoc/>
    public override SecurityModel NodeGetSecurityModel(Connection conn) => Labels.Model(session.CallForAnswer<RemoteNodeGetSecurityModelRet>(Program, (int)RemoteProcedure.NodeGetSecurityModel));

    /// <inheritdoc/>
    public override int NodeGetCellsFreeMemory(Connection conn, Span<ulong> freeMems, int startCell, int maxCells)
    {
        Limit(maxCells, Limits.RemoteNodeMaxCells, "too many NUMA cells");
        var ret = session.Call<RemoteNodeGetCellsFreeMemoryArgs, RemoteNodeGetCellsFreeMemoryRet>(Program, (int)RemoteProcedure.NodeGetCellsFreeMemory, new() { StartCell = startCell, Maxcells = maxCells });
        return Fill<ulong>(ret.Cells, freeMems);
    }

    /// <inheritdoc/>
    public override int NodeGetFreePages(Connection conn, uint[] pages, int startCell, uint cellCount, Span<ulong> counts, uint flags)
    {
        Limit((long)pages.Length * cellCount, Limits.RemoteNodeMaxCells, "too many NUMA cells");
        var ret = session.Call<RemoteNodeGetFreePagesArgs, RemoteNodeGetFreePagesRet>(Program, (int)RemoteProcedure.NodeGetFreePages,
            new() { Pages = pages, StartCell = startCell, CellCount = cellCount, Flags = flags });
        return Fill<ulong>(ret.Counts, counts);
    }

    /// <inheritdoc/>
    public override int NodeAllocPages(Connection conn, uint[] pageSizes, ulong[] pageCounts, int startCell, uint cellCount, uint flags)
        => session.Call<RemoteNodeAllocPagesArgs, RemoteNodeAllocPagesRet>(Program, (int)RemoteProcedure.NodeAllocPages,
            new() { PageSizes = pageSizes, PageCounts = pageCounts, StartCell = startCell, CellCount = cellCount, Flags = flags }).Ret;

    /// <inheritdoc/>
    public override (int Total, byte[] Map, uint Online) NodeGetCPUMap(Connection conn, uint flags)
    {
        var ret = session.Call<RemoteNodeGetCpuMapArgs, RemoteNodeGetCpuMapRet>(Program, (int)RemoteProcedure.NodeGetCpuMap, new() { NeedMap = 1, NeedOnline = 1, Flags = flags });
        return (ret.Ret, ret.Cpumap, ret.Online);
    }

    /// <inheritdoc/>
    public override TypedParameter[] NodeGetMemoryStats(Connection conn, int cellNum, uint flags)
        => Wire.Stats(session.Call<RemoteNodeGetMemoryStatsArgs, RemoteNodeGetMemoryStatsRet>(Program, (int)RemoteProcedure.NodeGetMemoryStats,
            new() { Nparams = Limits.RemoteNodeMemoryStatsMax, CellNum = cellNum, Flags = flags }).Params);

    /// <inheritdoc/>
    public override int DomainGetVcpus(Domain domain, Span<VcpuInfo> info, int maxinfo, Span<byte> cpumaps, int maplen)
    {
        Limit(maxinfo, Limits.RemoteVcpuinfoMax, "vCPU count exceeds maximum");
        Limit((long)maxinfo * maplen, Limits.RemoteCpumapsMax, "vCPU map buffer length exceeds maximum");
        var ret = session.Call<RemoteDomainGetVcpusArgs, RemoteDomainGetVcpusRet>(Program, (int)RemoteProcedure.DomainGetVcpus, new() { Dom = Wire.From(domain), Maxinfo = maxinfo, Maplen = maplen });
        if (ret.Info.Length > maxinfo || ret.Cpumaps.Length > (long)maxinfo * maplen)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"host reports too many vCPUs: {ret.Info.Length} > {maxinfo}");
        for (int i = 0; i < ret.Info.Length && i < info.Length; i++)
            info[i] = new() { Number = ret.Info[i].Number, State = ret.Info[i].State, CpuTime = ret.Info[i].CpuTime, Cpu = ret.Info[i].Cpu };
        Fill<byte>(ret.Cpumaps, cpumaps);
        return ret.Info.Length;
    }

    /// <inheritdoc/>
    public override int DomainGetVcpuPinInfo(Domain domain, int ncpumaps, Span<byte> cpumaps, int maplen, uint flags)
    {
        Limit(ncpumaps, Limits.RemoteVcpuinfoMax, "vCPU count exceeds maximum");
        Limit((long)ncpumaps * maplen, Limits.RemoteCpumapsMax, "vCPU map buffer length exceeds maximum");
        var ret = session.Call<RemoteDomainGetVcpuPinInfoArgs, RemoteDomainGetVcpuPinInfoRet>(Program, (int)RemoteProcedure.DomainGetVcpuPinInfo,
            new() { Dom = Wire.From(domain), Ncpumaps = ncpumaps, Maplen = maplen, Flags = flags });
        Fill<byte>(ret.Cpumaps, cpumaps);
        return ret.Num;
    }

    /// <inheritdoc/>
    public override int DomainGetEmulatorPinInfo(Domain domain, Span<byte> cpumap, int maplen, uint flags)
    {
        Limit(maplen, Limits.RemoteCpumapsMax, "vCPU map buffer length exceeds maximum");
        var ret = session.Call<RemoteDomainGetEmulatorPinInfoArgs, RemoteDomainGetEmulatorPinInfoRet>(Program, (int)RemoteProcedure.DomainGetEmulatorPinInfo,
            new() { Dom = Wire.From(domain), Maplen = maplen, Flags = flags });
        Fill<byte>(ret.Cpumaps, cpumap);
        return ret.Ret;
    }

    /// <inheritdoc/>
    public override void DomainBlockPeek(Domain dom, string disk, ulong offset, ulong size, Span<byte> buffer, uint flags)
    {
        Limit((long)Math.Min(size, long.MaxValue), Limits.RemoteDomainBlockPeekBufferMax, "block peek request too large for remote protocol");
        var ret = session.Call<RemoteDomainBlockPeekArgs, RemoteDomainBlockPeekRet>(Program, (int)RemoteProcedure.DomainBlockPeek,
            new() { Dom = Wire.From(dom), Path = disk, Offset = offset, Size = (uint)size, Flags = flags });
        Exactly(ret.Buffer, buffer, size);
    }

    /// <inheritdoc/>
    public override void DomainMemoryPeek(Domain dom, ulong start, ulong size, Span<byte> buffer, uint flags)
    {
        Limit((long)Math.Min(size, long.MaxValue), Limits.RemoteDomainMemoryPeekBufferMax, "memory peek request too large for remote protocol");
        var ret = session.Call<RemoteDomainMemoryPeekArgs, RemoteDomainMemoryPeekRet>(Program, (int)RemoteProcedure.DomainMemoryPeek,
            new() { Dom = Wire.From(dom), Offset = start, Size = (uint)size, Flags = flags });
        Exactly(ret.Buffer, buffer, size);
    }

    /// <inheritdoc/>
    public override int DomainMemoryStats(Domain dom, Span<DomainMemoryStat> stats, uint nrStats, uint flags)
    {
        Limit(nrStats, Limits.RemoteDomainMemoryStatsMax, "too many memory stats requested");
        var ret = session.Call<RemoteDomainMemoryStatsArgs, RemoteDomainMemoryStatsRet>(Program, (int)RemoteProcedure.DomainMemoryStats, new() { Dom = Wire.From(dom), MaxStats = nrStats, Flags = flags });
        int count = Math.Min(ret.Stats.Length, stats.Length);
        for (int i = 0; i < count; i++)
            stats[i] = new() { Tag = ret.Stats[i].Tag, Val = ret.Stats[i].Val };
        return count;
    }

    /// <inheritdoc/>
    public override (TypedParameter[][] PerCpu, int Result) DomainGetCPUStats(Domain domain, uint nparams, int startCpu, uint ncpus, uint flags)
    {
        Limit(nparams, Limits.RemoteDomainGetCpuStatsMax, "nparams count exceeds maximum");
        Limit(ncpus, Limits.RemoteDomainGetCpuStatsNcpusMax, "ncpus count exceeds maximum");
        var ret = session.Call<RemoteDomainGetCpuStatsArgs, RemoteDomainGetCpuStatsRet>(Program, (int)RemoteProcedure.DomainGetCpuStats,
            new() { Dom = Wire.From(domain), Nparams = nparams, StartCpu = startCpu, Ncpus = ncpus, Flags = flags | (uint)TypedParameterFlags.ParamStringOkay });
        var all = Wire.Parameters(ret.Params);
        if (all.Length == 0 || ret.Nparams <= 0)
            return ([], ret.Nparams);
        var perCpu = new TypedParameter[Math.Min((int)Math.Max(ncpus, 1), (all.Length + ret.Nparams - 1) / ret.Nparams)][];
        for (int i = 0; i < perCpu.Length; i++)
            perCpu[i] = all[(i * ret.Nparams)..Math.Min((i + 1) * ret.Nparams, all.Length)];
        return (perCpu, ret.Nparams);
    }

    /// <inheritdoc/>
    public override DomainDiskError[] DomainGetDiskErrors(Domain dom, uint maxerrors, uint flags)
    {
        Limit(maxerrors, Limits.RemoteDomainDiskErrorsMax, "too many disk errors requested");
        var ret = session.Call<RemoteDomainGetDiskErrorsArgs, RemoteDomainGetDiskErrorsRet>(Program, (int)RemoteProcedure.DomainGetDiskErrors, new() { Dom = Wire.From(dom), Maxerrors = maxerrors == 0 ? Limits.RemoteDomainDiskErrorsMax : maxerrors, Flags = flags });
        return Array.ConvertAll(ret.Errors, e => new DomainDiskError(e.Disk, e.Error));
    }

    /// <inheritdoc/>
    public override SecurityLabel DomainGetSecurityLabel(Domain domain)
        => Labels.Label(session.Call<RemoteDomainGetSecurityLabelArgs, RemoteDomainGetSecurityLabelRet>(Program, (int)RemoteProcedure.DomainGetSecurityLabel, new() { Dom = Wire.From(domain) }));

    /// <inheritdoc/>
    public override SecurityLabel[] DomainGetSecurityLabelList(Domain domain)
        => Array.ConvertAll(session.Call<RemoteDomainGetSecurityLabelListArgs, RemoteDomainGetSecurityLabelListRet>(Program, (int)RemoteProcedure.DomainGetSecurityLabelList,
            new() { Dom = Wire.From(domain) }).Labels, Labels.Label);

    /// <inheritdoc/>
    public override DomainBlockJobInfo DomainGetBlockJobInfo(Domain dom, string disk, uint flags)
    {
        var ret = session.Call<RemoteDomainGetBlockJobInfoArgs, RemoteDomainGetBlockJobInfoRet>(Program, (int)RemoteProcedure.DomainGetBlockJobInfo, new() { Dom = Wire.From(dom), Path = disk, Flags = flags });
        return ret.Found == 0 ? default : new() { Type = ret.Type, Bandwidth = ret.Bandwidth, Cur = ret.Cur, End = ret.End };
    }

    /// <summary>What the protocol cannot carry is refused before it is sent.</summary>
    private static void Limit(long value, long limit, string what)
    {
        if (value < 0 || value > limit)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"{what}: {value} > {limit}");
    }

    private static int Fill<T>(ReadOnlySpan<T> from, Span<T> to)
    {
        int count = Math.Min(from.Length, to.Length);
        from[..count].CopyTo(to);
        return count;
    }

    private static void Exactly(byte[] from, Span<byte> to, ulong size)
    {
        if ((ulong)from.Length != size || from.Length > to.Length)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"returned buffer is not same size as requested: {from.Length} instead of {size}");
        from.CopyTo(to);
    }
}
