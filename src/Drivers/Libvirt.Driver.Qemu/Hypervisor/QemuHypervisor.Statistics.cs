using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Statistics;
using Libvirt.Host.Network;
using Libvirt.Host.Processes;
using Libvirt.Json;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const uint AllStatisticsFlags = GuestFilter.Mask | (uint)(ConnectGetAllDomainStatsFlags.Nowait | ConnectGetAllDomainStatsFlags.Backing | ConnectGetAllDomainStatsFlags.EnforceStats);

    /// <summary>How long all guests together may take to answer; those that did not are told without what only they know.</summary>
    private static readonly TimeSpan StatisticsPatience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override DomainStatsRecord[] ConnectGetAllDomainStats(Connection conn, IReadOnlyList<Domain> domains, uint stats, uint flags)
    {
        CallFlags.Check(flags, AllStatisticsFlags, ErrorDomain.Qemu, "qemuConnectGetAllDomainStats");
        if (flags.Has(ConnectGetAllDomainStatsFlags.EnforceStats) && (stats & ~GuestStatistics.Known) is not 0 and var unknown)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.ArgumentUnsupported, $"Stats types bits 0x{unknown:x} are not supported by this daemon");
        uint groups = stats == 0 ? GuestStatistics.Known : stats & GuestStatistics.Known;
        IEnumerable<Guest<QemuRun>> guests = domains.Count == 0 ? host.Guests.Snapshot() : Listed(domains);
        var asked = new List<GuestQuestions>();
        foreach (var guest in guests)
            if (Filter(guest).Fits(flags & GuestFilter.Mask))
                asked.Add(GuestQuestions.Ask(guest, groups, flags.Has(ConnectGetAllDomainStatsFlags.Nowait)));
        // All questions are on their way: one deadline for all answers.
        var deadline = Deadline.After(StatisticsPatience);
        var records = new DomainStatsRecord[asked.Count];
        for (int i = 0; i < records.Length; i++)
            records[i] = new(asked[i].Guest.For(conn), new GuestStatistics(asked[i], asked[i].State.Live is { } live ? host.ResourceGroupsOf(live) : null, deadline).Collect(groups));
        return records;
    }

    /// <inheritdoc/>
    public override DomainBlockStats DomainBlockStats(Domain dom, string disk)
    {
        var state = ReadActive(dom);
        var answer = state.Run!.Monitor.Execute("query-blockstats", new JsonObject().Add("query-nodes", false), Deadline.After(CommandPatience)) as JsonArray;
        long reads = 0, readBytes = 0, writes = 0, writeBytes = 0;
        foreach (var one in disk.Length == 0 ? state.Live!.Devices.Disks : [FindDisk(state.Live!, disk)])
        {
            var figures = BlockStatistics.Find(answer, one);
            if (figures is null && disk.Length > 0)
                throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot find statistics for device '{disk}'");
            reads += (long)(figures?.Reads ?? 0);
            readBytes += (long)(figures?.ReadBytes ?? 0);
            writes += (long)(figures?.Writes ?? 0);
            writeBytes += (long)(figures?.WriteBytes ?? 0);
        }
        return new() { RdReq = reads, RdBytes = readBytes, WrReq = writes, WrBytes = writeBytes, Errs = -1 };
    }

    /// <inheritdoc/>
    public override TypedParameter[] DomainBlockStatsFlags(Domain dom, string disk, uint flags)
    {
        CallFlags.Check(flags, (uint)TypedParameterFlags.ParamStringOkay, ErrorDomain.Qemu, "qemuDomainBlockStatsFlags");
        var state = ReadActive(dom);
        var answer = state.Run!.Monitor.Execute("query-blockstats", new JsonObject().Add("query-nodes", false), Deadline.After(CommandPatience)) as JsonArray;
        var figures = BlockStatistics.Find(answer, FindDisk(state.Live!, disk)) ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot find statistics for device '{disk}'");
        return
        [
            TypedParameter.Long(Constants.DomainBlockStatsWriteBytes, (long)figures.WriteBytes), TypedParameter.Long(Constants.DomainBlockStatsWriteReq, (long)figures.Writes),
            TypedParameter.Long(Constants.DomainBlockStatsReadBytes, (long)figures.ReadBytes), TypedParameter.Long(Constants.DomainBlockStatsReadReq, (long)figures.Reads),
            TypedParameter.Long(Constants.DomainBlockStatsFlushReq, (long)figures.Flushes), TypedParameter.Long(Constants.DomainBlockStatsWriteTotalTimes, (long)figures.WriteTime),
            TypedParameter.Long(Constants.DomainBlockStatsReadTotalTimes, (long)figures.ReadTime), TypedParameter.Long(Constants.DomainBlockStatsFlushTotalTimes, (long)figures.FlushTime),
        ];
    }

    /// <inheritdoc/>
    public override DomainBlockInfo DomainGetBlockInfo(Domain domain, string disk, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainGetBlockInfo");
        var state = Read(domain);
        var found = FindDisk(state.Definition, disk);
        if (state.Run is { HasMonitor: true } run)
        {
            var nodes = run.Monitor.Execute("query-named-block-nodes", new JsonObject().Add("flat", true), Deadline.After(CommandPatience)) as JsonArray;
            var figures = run.Monitor.Execute("query-blockstats", null, Deadline.After(CommandPatience)) as JsonArray;
            if (BlockSizes.Find(nodes, figures, found) is { } sizes)
            {
                ulong physical = found.Source?.File is { } image && Libvirt.Host.Files.FileStatus.Of(image) is { } status ? status.Length : sizes.Physical ?? 0;
                return new() { Capacity = sizes.Capacity ?? 0, Allocation = sizes.Allocation ?? physical, Physical = physical };
            }
        }
        if (DiskPaths.Of(found) is not { } path)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"disk '{disk}' does not currently have a source assigned");
        var stored = BlockSizes.OfFile(found) ?? throw LibvirtException.System(ErrorDomain.Qemu, 2, $"failed to stat '{path}'");
        return new() { Capacity = stored.Capacity ?? 0, Allocation = stored.Allocation ?? 0, Physical = stored.Physical ?? 0 };
    }

    /// <inheritdoc/>
    public override DomainInterfaceStats DomainInterfaceStats(Domain dom, string device)
    {
        var live = ReadActive(dom).Live!;
        var found = live.Devices.Interfaces.Find(i => i.Target?.Device == device || i.Mac?.Address.ToString() == device)
            ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"'{device}' is not a known interface");
        return InterfaceStatistics.Of(found) is not { } c ? throw LibvirtException.Internal(ErrorDomain.None, "/proc/net/dev: Interface not found")
            : new()
            {
                RxBytes = (long)c.ReceivedBytes, RxPackets = (long)c.ReceivedPackets, RxErrs = (long)c.ReceiveErrors, RxDrop = (long)c.ReceiveDrops,
                TxBytes = (long)c.SentBytes, TxPackets = (long)c.SentPackets, TxErrs = (long)c.SendErrors, TxDrop = (long)c.SendDrops,
            };
    }

    /// <inheritdoc/>
    public override int DomainMemoryStats(Domain dom, Span<DomainMemoryStat> stats, uint nrStats, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainMemoryStats");
        var guest = Find(dom);
        var state = ReadActive(dom);
        var asked = GuestQuestions.Ask(guest, (uint)DomainStatsTypes.Balloon, skipBusy: false);
        var deadline = Deadline.After(StatisticsPatience);
        ulong current = asked.Answer("query-balloon", deadline) is JsonObject balloon && balloon.GetNumber("actual")?.AsULong is { } bytes ? bytes / 1024 : state.Live!.CurrentMemory;
        int count = 0, most = (int)Math.Min((uint)stats.Length, nrStats);
        if (count < most)
            stats[count++] = new() { Tag = (int)DomainMemoryStatTags.ActualBalloon, Val = current };
        foreach (var (tag, value) in MemoryStatistics.Of(asked.Answer("guest-stats", deadline) as JsonObject, state.Run!.Pid))
            if (count < most)
                stats[count++] = new() { Tag = (int)tag, Val = value };
        return count;
    }

    /// <inheritdoc/>
    public override DomainControlInfo DomainGetControlInfo(Domain domain, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainGetControlInfo");
        var guest = Find(domain);
        var state = ReadActive(domain);
        if (state.Run!.HasMonitor && state.Run.Monitor.End is not null)
            return new() { State = (uint)DomainControlState.Error, Details = (uint)DomainControlErrorReason.Monitor };
        if (state.Run is { HasMonitor: true } run && run.Monitor.OldestWait is { } wait)
            return new() { State = (uint)DomainControlState.Occupied, StateTime = (ulong)wait.TotalMilliseconds };
        return guest.Jobs.Current is { } job ? new() { State = (uint)DomainControlState.Job, StateTime = (ulong)(Environment.TickCount64 - job.Started) } : new() { State = (uint)DomainControlState.Ok };
    }

    /// <inheritdoc/>
    public override DomainJobInfo DomainGetJobInfo(Domain domain)
    {
        var guest = Find(domain);
        if (!guest.IsActive)
            throw NotRunning();
        return guest.Jobs.Long is { } job ? job.Progress?.Info ?? new() { Type = (int)DomainJobType.Unbounded, TimeElapsed = (ulong)(Environment.TickCount64 - job.Started) } : new();
    }

    /// <inheritdoc/>
    public override (int Type, TypedParameter[] Params) DomainGetJobStats(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainGetJobStatsFlags.Completed | DomainGetJobStatsFlags.KeepCompleted), ErrorDomain.Qemu, "qemuDomainGetJobStats");
        var guest = Find(domain);
        if (flags.Has(DomainGetJobStatsFlags.Completed))
            return Completed(guest, flags.Has(DomainGetJobStatsFlags.KeepCompleted));
        if (!guest.IsActive)
            throw NotRunning();
        return guest.Jobs.Long is { } job ? ((int)DomainJobType.Unbounded, job.Progress?.Parameters ?? []) : ((int)DomainJobType.None, []);
    }

    private static (int Type, TypedParameter[] Params) Completed(Guest<QemuRun> guest, bool keep)
    {
        if (guest.Jobs.Completed is not { } figures)
            return ((int)DomainJobType.None, []);
        if (!keep)
            guest.Jobs.Completed = null;
        return ((int)DomainJobType.Completed, figures);
    }

    /// <inheritdoc/>
    public override void DomainAbortJob(Domain domain) => DomainAbortJobFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainAbortJobFlags(Domain domain, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainAbortJobFlags");
        var guest = Find(domain);
        if (!guest.IsActive)
            throw NotRunning();
        guest.Jobs.AbortLong();
    }

    private IEnumerable<Guest<QemuRun>> Listed(IReadOnlyList<Domain> domains)
    {
        foreach (var domain in domains)
            if (host.Guests.TryFind(domain.Uuid, out var guest))
                yield return guest;
    }

    private static Disk FindDisk(DomainDocument definition, string name)
        => DiskPaths.Find(definition, name) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"invalid path {name} not assigned to domain");
}
