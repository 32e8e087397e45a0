using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Calls that fill the caller's memory: how much is wanted is checked against the protocol's limits before anything is allocated.</summary>
internal static partial class RemoteDispatch
{
    private static bool TryHost(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var procedure = (RemoteProcedure)call.Header.Procedure;
        if (procedure is not (RemoteProcedure.NodeGetInfo or RemoteProcedure.NodeGetCellsFreeMemory or RemoteProcedure.NodeGetFreePages or RemoteProcedure.NodeAllocPages
            or RemoteProcedure.NodeGetCpuMap or RemoteProcedure.NodeGetMemoryStats or RemoteProcedure.NodeGetSecurityModel or RemoteProcedure.NodeDeviceGetParent
            or RemoteProcedure.ConnectListSecrets or RemoteProcedure.SecretGetValue or RemoteProcedure.ConnectGetAllDomainStats))
            return false;
        var c = session.Connection;
        var d = c.Drivers;
        if (procedure is not (RemoteProcedure.NodeDeviceGetParent or RemoteProcedure.SecretGetValue))
            Allow(session, call.Header.Procedure, null);
        switch (procedure)
        {
            case RemoteProcedure.NodeGetInfo:
                NodeInformation(d.Hypervisor.NodeGetInfo(c)).Write(w);
                return true;
            case RemoteProcedure.NodeGetCellsFreeMemory:
                var cells = RemoteNodeGetCellsFreeMemoryArgs.Read(ref r);
                var free = new ulong[AtMost(cells.Maxcells, Limits.RemoteNodeMaxCells, "maxCells")];
                int found = d.Hypervisor.NodeGetCellsFreeMemory(c, free, cells.StartCell, cells.Maxcells);
                new RemoteNodeGetCellsFreeMemoryRet { Cells = free[..found] }.Write(w);
                return true;
            case RemoteProcedure.NodeGetFreePages:
                var pages = RemoteNodeGetFreePagesArgs.Read(ref r);
                var counts = new ulong[AtMost((long)pages.Pages.Length * pages.CellCount, Limits.RemoteNodeMaxCells, "the result")];
                int filled = d.Hypervisor.NodeGetFreePages(c, pages.Pages, pages.StartCell, pages.CellCount, counts, pages.Flags);
                new RemoteNodeGetFreePagesRet { Counts = counts[..filled] }.Write(w);
                return true;
            case RemoteProcedure.NodeAllocPages:
                var alloc = RemoteNodeAllocPagesArgs.Read(ref r);
                if (alloc.PageSizes.Length != alloc.PageCounts.Length)
                    throw LibvirtException.Internal(ErrorDomain.Rpc, "as many page sizes as page counts are expected");
                new RemoteNodeAllocPagesRet { Ret = d.Hypervisor.NodeAllocPages(c, alloc.PageSizes, alloc.PageCounts, alloc.StartCell, alloc.CellCount, alloc.Flags) }.Write(w);
                return true;
            case RemoteProcedure.NodeGetCpuMap:
                var map = RemoteNodeGetCpuMapArgs.Read(ref r);
                var (total, bits, online) = d.Hypervisor.NodeGetCPUMap(c, map.Flags);
                new RemoteNodeGetCpuMapRet { Cpumap = map.NeedMap != 0 ? bits : [], Online = map.NeedOnline != 0 ? online : 0, Ret = total }.Write(w);
                return true;
            case RemoteProcedure.NodeGetMemoryStats:
                var stats = RemoteNodeGetMemoryStatsArgs.Read(ref r);
                var numbers = d.Hypervisor.NodeGetMemoryStats(c, stats.CellNum, stats.Flags);
                new RemoteNodeGetMemoryStatsRet { Params = Wire.MemoryStats(session.Wanted(numbers, stats.Nparams)), Nparams = stats.Nparams == 0 ? numbers.Length : 0 }.Write(w);
                return true;
            case RemoteProcedure.NodeGetSecurityModel:
                Labels.Model(d.Hypervisor.NodeGetSecurityModel(c)).Write(w);
                return true;
            case RemoteProcedure.NodeDeviceGetParent:
                var device = new NodeDevice(c, RemoteNodeDeviceGetParentArgs.Read(ref r).Name);
                Allow(session, call.Header.Procedure, device);
                new RemoteNodeDeviceGetParentRet { ParentName = ParentOf(device) }.Write(w);
                return true;
            case RemoteProcedure.ConnectListSecrets:
                var wanted = RemoteConnectListSecretsArgs.Read(ref r);
                new RemoteConnectListSecretsRet { Uuids = session.Wanted(session.Filter(d.Secret.ConnectListSecrets(c), "secret", "getattr"), wanted.Maxuuids) }.Write(w);
                return true;
            case RemoteProcedure.SecretGetValue:
                var secret = Wire.To(c, RemoteNonnullSecret.Read(ref r));
                Allow(session, call.Header.Procedure, secret);
                new RemoteSecretGetValueRet { Value = d.Secret.SecretGetValue(secret, r.UInt()) }.Write(w);
                return true;
            default:
                var all = RemoteConnectGetAllDomainStatsArgs.Read(ref r);
                var records = d.Hypervisor.ConnectGetAllDomainStats(c, Array.ConvertAll(all.Doms, o => Wire.To(c, o)), all.Stats, all.Flags);
                new RemoteConnectGetAllDomainStatsRet
                {
                    RetStats = [.. session.Filter(Array.ConvertAll(records, s => s.Domain), "domain", "read").Join(records, o => o, s => s.Domain,
                        (_, s) => new RemoteDomainStatsRecord { Dom = Wire.From(s.Domain), Params = Wire.Parameters(s.Parameters) })],
                }.Write(w);
                return true;
        }
    }

    /// <summary>The parent's name. Native's daemon tells its clients of no error here: a device without a parent, or one that is not there, has none.</summary>
    private static string? ParentOf(NodeDevice device)
    {
        try
        {
            return device.Connection.Drivers.NodeDevice.NodeDeviceGetParent(device);
        }
        catch (LibvirtException)
        {
            return null;
        }
    }

    private static bool TryDomain(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var procedure = (RemoteProcedure)call.Header.Procedure;
        if (procedure is not (RemoteProcedure.DomainGetVcpus or RemoteProcedure.DomainBlockPeek or RemoteProcedure.DomainMemoryPeek or RemoteProcedure.DomainGetSecurityLabel
            or RemoteProcedure.DomainGetSecurityLabelList or RemoteProcedure.DomainMemoryStats or RemoteProcedure.DomainGetVcpuPinInfo or RemoteProcedure.DomainGetEmulatorPinInfo
            or RemoteProcedure.DomainGetBlockJobInfo or RemoteProcedure.DomainGetCpuStats or RemoteProcedure.DomainGetDiskErrors))
            return false;
        var c = session.Connection;
        var h = c.Drivers.Hypervisor;
        var dom = Wire.To(c, RemoteNonnullDomain.Read(ref r));
        Allow(session, call.Header.Procedure, dom);
        switch (procedure)
        {
            case RemoteProcedure.DomainGetVcpus:
                Vcpus(h, dom, r.Int(), r.Int(), w);
                return true;
            case RemoteProcedure.DomainBlockPeek:
                var (path, offset, size, flags) = (r.String(Limits.RemoteStringMax), r.ULong(), r.UInt(), r.UInt());
                var block = new byte[AtMost(size, Limits.RemoteDomainBlockPeekBufferMax, "size")];
                h.DomainBlockPeek(dom, path, offset, size, block, flags);
                new RemoteDomainBlockPeekRet { Buffer = block }.Write(w);
                return true;
            case RemoteProcedure.DomainMemoryPeek:
                var (start, length, peekFlags) = (r.ULong(), r.UInt(), r.UInt());
                var memory = new byte[AtMost(length, Limits.RemoteDomainMemoryPeekBufferMax, "size")];
                h.DomainMemoryPeek(dom, start, length, memory, peekFlags);
                new RemoteDomainMemoryPeekRet { Buffer = memory }.Write(w);
                return true;
            case RemoteProcedure.DomainGetSecurityLabel:
                Labels.Label(h.DomainGetSecurityLabel(dom)).Write(w);
                return true;
            case RemoteProcedure.DomainGetSecurityLabelList:
                var labels = Array.ConvertAll(h.DomainGetSecurityLabelList(dom), Labels.Label);
                new RemoteDomainGetSecurityLabelListRet { Labels = labels, Ret = labels.Length }.Write(w);
                return true;
            case RemoteProcedure.DomainMemoryStats:
                var (max, statFlags) = (r.UInt(), r.UInt());
                var stats = new DomainMemoryStat[AtMost(max, Limits.RemoteDomainMemoryStatsMax, "maxStats")];
                int count = h.DomainMemoryStats(dom, stats, max, statFlags);
                new RemoteDomainMemoryStatsRet { Stats = Array.ConvertAll(stats[..count], s => new RemoteDomainMemoryStat { Tag = s.Tag, Val = s.Val }) }.Write(w);
                return true;
            case RemoteProcedure.DomainGetVcpuPinInfo:
                var (cpus, maplen, pinFlags) = (r.Int(), r.Int(), r.UInt());
                var maps = new byte[AtMost((long)AtMost(cpus, Limits.RemoteVcpuinfoMax, "ncpumaps") * AtMost(maplen, Limits.RemoteCpumapsMax, "maplen"), Limits.RemoteCpumapsMax, "the result")];
                int pinned = h.DomainGetVcpuPinInfo(dom, cpus, maps, maplen, pinFlags);
                new RemoteDomainGetVcpuPinInfoRet { Cpumaps = maps[..(pinned * maplen)], Num = pinned }.Write(w);
                return true;
            case RemoteProcedure.DomainGetEmulatorPinInfo:
                var (emulatorMap, emulatorFlags) = (r.Int(), r.UInt());
                var pin = new byte[AtMost(emulatorMap, Limits.RemoteCpumapsMax, "maplen")];
                int ret = h.DomainGetEmulatorPinInfo(dom, pin, emulatorMap, emulatorFlags);
                new RemoteDomainGetEmulatorPinInfoRet { Cpumaps = pin, Ret = ret }.Write(w);
                return true;
            case RemoteProcedure.DomainGetBlockJobInfo:
                var job = h.DomainGetBlockJobInfo(dom, r.String(Limits.RemoteStringMax), r.UInt());
                new RemoteDomainGetBlockJobInfoRet { Found = job.Type == 0 && job.End == 0 ? 0 : 1, Type = job.Type, Bandwidth = job.Bandwidth, Cur = job.Cur, End = job.End }.Write(w);
                return true;
            case RemoteProcedure.DomainGetCpuStats:
                CpuStatistics(h, dom, r.UInt(), r.Int(), r.UInt(), r.UInt(), w);
                return true;
            default:
                var room = (uint)AtMost(r.UInt(), Limits.RemoteDomainDiskErrorsMax, "maxerrors");
                var errors = h.DomainGetDiskErrors(dom, room, r.UInt());
                new RemoteDomainGetDiskErrorsRet { Errors = room == 0 ? [] : Array.ConvertAll(errors, e => new RemoteDomainDiskError { Disk = e.Disk, Error = e.Error }), Nerrors = errors.Length }.Write(w);
                return true;
        }
    }

    private static void Vcpus(HypervisorDriver h, Domain dom, int maxInfo, int mapLength, XdrWriter w)
    {
        var info = new VcpuInfo[AtMost(maxInfo, Limits.RemoteVcpuinfoMax, "maxinfo")];
        var maps = new byte[AtMost((long)maxInfo * AtMost(mapLength, Limits.RemoteCpumapsMax, "maplen"), Limits.RemoteCpumapsMax, "maxinfo * maplen")];
        int count = h.DomainGetVcpus(dom, info, maxInfo, maps, mapLength);
        new RemoteDomainGetVcpusRet
        {
            Info = Array.ConvertAll(info[..count], i => new RemoteVcpuInfo { Number = i.Number, State = i.State, CpuTime = i.CpuTime, Cpu = i.Cpu }),
            Cpumaps = maps[..(count * mapLength)],
        }.Write(w);
    }

    private static void CpuStatistics(HypervisorDriver h, Domain dom, uint nparams, int startCpu, uint ncpus, uint flags, XdrWriter w)
    {
        AtMost(nparams, Limits.RemoteDomainGetCpuStatsMax, "nparams");
        AtMost(ncpus, Limits.RemoteDomainGetCpuStatsNcpusMax, "ncpus");
        var (perCpu, result) = h.DomainGetCPUStats(dom, nparams, startCpu, ncpus, flags);
        // Each CPU's list is filled up to nparams: a value without a name says that there is none.
        var list = new List<RemoteTypedParam>();
        foreach (var cpu in nparams == 0 ? [] : perCpu)
            for (int i = 0; i < nparams; i++)
                if (i < cpu.Length)
                    list.AddRange(Wire.Parameters([cpu[i]]));
        new RemoteDomainGetCpuStatsRet { Params = [.. list], Nparams = result }.Write(w);
    }

    private static RemoteNodeGetInfoRet NodeInformation(NodeInfo info)
    {
        // SAFETY: the fixed array of a local is read within its 32 bytes.
        unsafe
        {
            return new()
            {
                Model = Wire.Characters(new ReadOnlySpan<byte>(info.Model, 32), terminated: false), Memory = info.Memory, Cpus = (int)info.Cpus, Mhz = (int)info.Mhz,
                Nodes = (int)info.Nodes, Sockets = (int)info.Sockets, Cores = (int)info.Cores, Threads = (int)info.Threads,
            };
        }
    }

    /// <summary>A number that something is allocated by.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: negative, or beyond the protocol's limit</exception>
    private static int AtMost(long value, long limit, string name)
        => value >= 0 && value <= limit ? (int)value : throw LibvirtException.Internal(ErrorDomain.Rpc, $"{name} is {value}, 0 to {limit} is allowed");
}
