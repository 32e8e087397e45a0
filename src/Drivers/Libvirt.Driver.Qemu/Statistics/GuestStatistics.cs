using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>The statistics of a guest as typed parameters, in native's order and by native's names.</summary>
/// <param name="asked">What its monitor was asked.</param>
/// <param name="resources">Its shares of caches and memory bandwidth; null when it has none.</param>
/// <param name="deadline">For all answers.</param>
internal sealed class GuestStatistics(GuestQuestions asked, GuestResourceGroups? resources, Deadline deadline)
{
    private static readonly AnsweredField[] IoThread =
    [
        new("poll-max-ns", Constants.DomainStatsIothreadSuffixPollMaxNs, TypedParameterType.Ullong), new("poll-grow", Constants.DomainStatsIothreadSuffixPollGrow, TypedParameterType.Uint),
        new("poll-shrink", Constants.DomainStatsIothreadSuffixPollShrink, TypedParameterType.Uint), new("poll-weight", Constants.DomainStatsIothreadSuffixPollWeight, TypedParameterType.Uint),
    ];

    private static readonly AnsweredField[] DirtyRate =
    [
        new("start-time", Constants.DomainStatsDirtyrateCalcStartTime, TypedParameterType.Llong), new("calc-time", Constants.DomainStatsDirtyrateCalcPeriod, TypedParameterType.Int),
        new("mode", Constants.DomainStatsDirtyrateCalcMode, TypedParameterType.String), new("dirty-rate", Constants.DomainStatsDirtyrateMegabytesPerSecond, TypedParameterType.Llong),
    ];

    private readonly StatisticsRecord _record = new();

    /// <summary>The groups that are known. Of "memory" there is something to tell only where the kernel has resource control.</summary>
    public const uint Known = (uint)(DomainStatsTypes.State | DomainStatsTypes.CpuTotal | DomainStatsTypes.Balloon | DomainStatsTypes.Vcpu | DomainStatsTypes.Interface
        | DomainStatsTypes.Block | DomainStatsTypes.Perf | DomainStatsTypes.Iothread | DomainStatsTypes.Memory | DomainStatsTypes.Dirtyrate | DomainStatsTypes.Vm);

    /// <summary>Collects the groups.</summary>
    public TypedParameter[] Collect(uint groups)
    {
        var state = asked.State;
        if (groups.Has(DomainStatsTypes.State))
        {
            _record.Add(TypedParameter.Int(Constants.DomainStatsStateState, (int)state.State));
            _record.Add(TypedParameter.Int(Constants.DomainStatsStateReason, state.Reason));
        }
        if (groups.Has(DomainStatsTypes.CpuTotal) && state.Run is { Pid: > 0 } run)
        {
            CpuTotalStatistics.Collect(_record, run);
            ResourceStatistics.CollectCaches(_record, resources);
        }
        if (groups.Has(DomainStatsTypes.Balloon))
            Balloon();
        if (groups.Has(DomainStatsTypes.Vcpu))
            VcpuStatistics.Collect(_record, state.Definition, state.Run, Array("query-cpus-fast"), asked.Queried("vcpu", deadline));
        if (groups.Has(DomainStatsTypes.Interface) && state.IsActive)
            InterfaceStatistics.Collect(_record, state.Live!);
        if (groups.Has(DomainStatsTypes.Block))
            DiskStatistics.Collect(_record, state.Definition, state.IsActive, Array("query-blockstats"), Array("query-named-block-nodes"));
        if (groups.Has(DomainStatsTypes.Perf))
            foreach (var (what, count) in state.Run?.Counters.Read() ?? [])
                _record.Add("perf." + PerformanceNames.All[(int)what], count);
        if (groups.Has(DomainStatsTypes.Iothread) && Array("query-iothreads") is { Items.Count: > 0 } threads)
            IoThreads(threads);
        if (groups.Has(DomainStatsTypes.Memory))
            ResourceStatistics.CollectBandwidths(_record, resources);
        if (groups.Has(DomainStatsTypes.Dirtyrate) && asked.DirtyRate(deadline) is { } dirty)
            Dirty(dirty);
        if (groups.Has(DomainStatsTypes.Vm))
            asked.Queried("vm", deadline)?.Collect(_record, Constants.DomainStatsVmPrefix, null);
        return _record.ToArray();
    }

    private JsonArray? Array(string command) => asked.Answer(command, deadline) as JsonArray;

    private void Balloon()
    {
        var state = asked.State;
        ulong current = asked.Answer("query-balloon", deadline) is JsonObject balloon && balloon.GetNumber("actual")?.AsULong is { } bytes ? bytes / 1024 : state.Definition.CurrentMemory;
        _record.Add(Constants.DomainStatsBalloonCurrent, current);
        _record.Add(Constants.DomainStatsBalloonMaximum, state.Definition.Memory);
        if (state.Run is not { } run)
            return;
        foreach (var (tag, value) in MemoryStatistics.Of(asked.Answer("guest-stats", deadline) as JsonObject, run.Pid))
            if (MemoryStatistics.Name(tag) is { } name)
                _record.Add(name, value);
    }

    private void IoThreads(JsonArray threads)
    {
        _record.Count(Constants.DomainStatsIothreadCount, threads.Items.Count);
        foreach (var item in threads.Items)
            if (item is JsonObject thread && Guests.GuestThreads.IoThreadNumber(thread.GetString("id")) is { } number)
                _record.Add(StatisticsRecord.Prefix(Constants.DomainStatsIothreadPrefix, number), thread, IoThread);
    }

    private void Dirty(JsonObject dirty)
    {
        _record.Add(TypedParameter.Int(Constants.DomainStatsDirtyrateCalcStatus,
            (int)(dirty.GetString("status") switch { "measuring" => DomainDirtyRateStatus.Measuring, "measured" => DomainDirtyRateStatus.Measured, _ => DomainDirtyRateStatus.Unstarted })));
        _record.Add("", dirty, DirtyRate);
        foreach (var item in dirty.GetArray("vcpu-dirty-rate")?.Items ?? [])
            if (item is JsonObject vcpu && vcpu.GetNumber("id")?.AsUInt is { } number)
                _record.Add(StatisticsRecord.Prefix(Constants.DomainStatsDirtyrateVcpuPrefix, number) + Constants.DomainStatsDirtyrateVcpuSuffixMegabytesPerSecond, vcpu.GetNumber("dirty-rate")?.AsULong);
    }
}
