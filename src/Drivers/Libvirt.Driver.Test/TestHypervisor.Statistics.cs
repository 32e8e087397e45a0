namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const uint StatisticsFlags = 0xe00000ff;
    private const ulong TotalCpuTime = 48772617035, TotalUserTime = 5540000000, TotalSystemTime = 6460000000, TotalVcpuTime = 46303481255;

    private static readonly TypedParameter[]?[,] StatePairs = new TypedParameter[]?[16, 32];

    /// <inheritdoc/>
    public override DomainStatsRecord[] ConnectGetAllDomainStats(Connection conn, IReadOnlyList<Domain> domains, uint stats, uint flags)
    {
        Flags.Check(flags, StatisticsFlags, "testConnectGetAllDomainStats");
        uint known = (uint)(DomainStatsTypes.State | DomainStatsTypes.Iothread);
        if (flags.Has(ConnectGetAllDomainStatsFlags.EnforceStats) && (stats & ~known) != 0)
            throw Failure.ArgumentUnsupported($"Stats types bits 0x{stats & ~known:x} are not supported by this daemon");
        uint wanted = stats == 0 ? known : stats & known;
        if (domains.Count == 0 && (flags & GuestFilter.Mask) == 0)
            return Array.ConvertAll(host.Domains.Snapshot(), d => Statistics(conn, d, wanted));
        var records = new List<DomainStatsRecord>(domains.Count > 0 ? domains.Count : host.Domains.Count);
        if (domains.Count > 0)
        {
            foreach (var domain in domains)
                if (host.Domains.TryFind(domain.Uuid, out var found) && Filter(found.State).Fits(flags))
                    records.Add(Statistics(conn, found, wanted));
        }
        else
        {
            foreach (var found in host.Domains.Snapshot())
                if (Filter(found.State).Fits(flags))
                    records.Add(Statistics(conn, found, wanted));
        }
        return [.. records];
    }

    private static DomainStatsRecord Statistics(Connection connection, TestDomain domain, uint wanted)
    {
        var state = domain.State;
        bool states = wanted.Has(DomainStatsTypes.State), threads = wanted.Has(DomainStatsTypes.Iothread) && state.IsActive && state.IoThreads.Count > 0;
        var plain = states ? StateStatistics((int)state.State, state.Reason) : [];
        return new(domain.For(connection), threads ? [.. plain, .. ThreadStatistics(state)] : plain);
    }

    /// <summary>Few pairs occur, and nobody writes to them: guests in the same state share one array.</summary>
    private static TypedParameter[] StateStatistics(int state, int reason)
        => (uint)state < 16 && (uint)reason < 32 ? StatePairs[state, reason] ??= Make(state, reason) : Make(state, reason);

    private static TypedParameter[] Make(int state, int reason)
        => [TypedParameter.Int(Constants.DomainStatsStateState, state), TypedParameter.Int(Constants.DomainStatsStateReason, reason)];

    private static IEnumerable<TypedParameter> ThreadStatistics(TestDomainState state)
    {
        yield return TypedParameter.UInt(Constants.DomainStatsIothreadCount, (uint)state.IoThreads.Count);
        foreach (var thread in state.IoThreads)
        {
            string prefix = Constants.DomainStatsIothreadPrefix + thread.Id;
            yield return TypedParameter.ULong(prefix + Constants.DomainStatsIothreadSuffixPollMaxNs, thread.PollMaximum);
            yield return TypedParameter.UInt(prefix + Constants.DomainStatsIothreadSuffixPollGrow, thread.PollGrow);
            yield return TypedParameter.UInt(prefix + Constants.DomainStatsIothreadSuffixPollShrink, thread.PollShrink);
            yield return TypedParameter.UInt(prefix + Constants.DomainStatsIothreadSuffixPollWeight, thread.PollWeight);
        }
    }

    /// <inheritdoc/>
    public override DomainBlockStats DomainBlockStats(Domain dom, string disk)
    {
        if (disk.Length == 0)
            throw Failure.Unsupported("summary statistics are not supported yet");
        var state = ReadActive(dom);
        if (TestDisks.Find(state.Definition, disk) is null)
            throw Failure.Argument($"invalid path: {disk}");
        long now = (long)FakeClock.Microseconds();
        return new() { RdReq = now / 10, RdBytes = now / 20, WrReq = now / 30, WrBytes = now / 40, Errs = now / 1_000_000 / 2 };
    }

    /// <inheritdoc/>
    public override DomainInterfaceStats DomainInterfaceStats(Domain dom, string device)
    {
        var state = ReadActive(dom);
        _ = TestInterfaces.Find(state.Definition, device);
        long now = (long)FakeClock.Microseconds(), seconds = now / 1_000_000;
        return new()
        {
            RxBytes = now / 10, RxPackets = now / 100, RxErrs = seconds, RxDrop = seconds / 2,
            TxBytes = now / 20, TxPackets = now / 110, TxErrs = seconds / 3, TxDrop = seconds / 4,
        };
    }

    /// <inheritdoc/>
    public override int DomainMemoryStats(Domain dom, Span<DomainMemoryStat> stats, uint nrStats, uint flags)
    {
        Flags.Check(flags, 0, "testDomainMemoryStats");
        var definition = ReadActive(dom).Definition;
        if (definition.Devices.MemoryBalloon is not { Model: not Documents.Domains.MemoryBalloonModel.None })
            return 0;
        ulong memory = definition.CurrentMemory;
        ReadOnlySpan<(DomainMemoryStatTags Tag, ulong Value)> all =
        [
            (DomainMemoryStatTags.ActualBalloon, memory), (DomainMemoryStatTags.SwapIn, 0), (DomainMemoryStatTags.SwapOut, 0),
            (DomainMemoryStatTags.MajorFault, 0), (DomainMemoryStatTags.MinorFault, 0), (DomainMemoryStatTags.Unused, memory / 2),
            (DomainMemoryStatTags.Available, memory), (DomainMemoryStatTags.Usable, memory / 2), (DomainMemoryStatTags.LastUpdate, 627319920),
            (DomainMemoryStatTags.DiskCaches, memory / 8), (DomainMemoryStatTags.HugetlbPgalloc, 0), (DomainMemoryStatTags.HugetlbPgfail, 0),
            (DomainMemoryStatTags.Rss, memory / 2),
        ];
        int count = (int)Math.Min((uint)Math.Min(stats.Length, all.Length), nrStats);
        for (int i = 0; i < count; i++)
            stats[i] = new() { Tag = (int)all[i].Tag, Val = all[i].Value };
        return count;
    }

    /// <inheritdoc/>
    public override (TypedParameter[][] PerCpu, int Result) DomainGetCPUStats(Domain domain, uint nparams, int startCpu, uint ncpus, uint flags)
    {
        Flags.Check(flags, (uint)TypedParameterFlags.ParamStringOkay, "testDomainGetCPUStats");
        _ = ReadActive(domain);
        const int cpus = 2; // whatever the guest has
        if (startCpu == -1)
        {
            if (nparams == 0)
                return ([], 3);
            TypedParameter[] total = [TypedParameter.ULong(Constants.DomainCpuStatsCputime, TotalCpuTime),
                TypedParameter.ULong(Constants.DomainCpuStatsUsertime, TotalUserTime), TypedParameter.ULong(Constants.DomainCpuStatsSystemtime, TotalSystemTime)];
            int given = (int)Math.Min(nparams, 3);
            return ([total[..given]], given);
        }
        if (ncpus == 0)
            return ([], cpus);
        if (nparams == 0)
            return ([], 2);
        if (startCpu >= cpus)
            throw Failure.Argument($"start_cpu {startCpu} larger than maximum of {cpus - 1}");
        int count = (int)Math.Min(ncpus, (uint)(cpus - startCpu)), each = (int)Math.Min(nparams, 2);
        var result = new TypedParameter[count][];
        for (int i = 0; i < count; i++)
        {
            TypedParameter[] both = [TypedParameter.ULong(Constants.DomainCpuStatsCputime, Share(TotalCpuTime, startCpu + i)),
                TypedParameter.ULong(Constants.DomainCpuStatsVcputime, Share(TotalVcpuTime, startCpu + i))];
            result[i] = both[..each];
        }
        return (result, each);
    }

    /// <summary>Half of a time; the second processor takes what cannot be divided.</summary>
    private static ulong Share(ulong total, int cpu) => total / 2 + (cpu == 1 ? total % 2 : 0);
}
