using System.Globalization;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Network;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>The statistics of a guest as typed parameters, in native's order and by native's names.</summary>
internal sealed class GuestStatistics(GuestQuestions asked, Deadline deadline)
{
    private readonly List<TypedParameter> _all = [];

    /// <summary>The groups that are known.</summary>
    public const uint Known = (uint)(DomainStatsTypes.State | DomainStatsTypes.CpuTotal | DomainStatsTypes.Balloon | DomainStatsTypes.Vcpu | DomainStatsTypes.Interface
        | DomainStatsTypes.Block | DomainStatsTypes.Perf | DomainStatsTypes.Iothread | DomainStatsTypes.Memory | DomainStatsTypes.Dirtyrate);

    /// <summary>Collects the groups.</summary>
    public TypedParameter[] Collect(uint groups)
    {
        var state = asked.State;
        if (groups.Has(DomainStatsTypes.State))
        {
            Add(TypedParameter.Int(Constants.DomainStatsStateState, (int)state.State));
            Add(TypedParameter.Int(Constants.DomainStatsStateReason, state.Reason));
        }
        if (groups.Has(DomainStatsTypes.CpuTotal) && state.Run is { Pid: > 0 } run)
            Processor(ProcessTimes.Of(run.Pid));
        if (groups.Has(DomainStatsTypes.Balloon))
            Balloon();
        if (groups.Has(DomainStatsTypes.Vcpu))
            Vcpus();
        if (groups.Has(DomainStatsTypes.Interface) && state.IsActive)
            Interfaces(state.Live!);
        if (groups.Has(DomainStatsTypes.Block))
            Blocks(state.Definition);
        if (groups.Has(DomainStatsTypes.Iothread) && asked.Answer("query-iothreads", deadline) is JsonArray threads)
            IoThreads(threads);
        if (groups.Has(DomainStatsTypes.Dirtyrate) && asked.Answer("query-dirty-rate", deadline) is JsonObject dirty)
            DirtyRate(dirty);
        return [.. _all];
    }

    private void Add(TypedParameter parameter) => _all.Add(parameter);

    private void Add(string name, ulong? value)
    {
        if (value is { } known)
            _all.Add(TypedParameter.ULong(name, known));
    }

    private void Processor(ProcessTimes times)
    {
        Add(Constants.DomainStatsCpuTime, times.Nanoseconds);
        Add(Constants.DomainStatsCpuUser, times.User);
        Add(Constants.DomainStatsCpuSystem, times.System);
    }

    private void Balloon()
    {
        var state = asked.State;
        if (!state.IsActive)
        {
            Add(Constants.DomainStatsBalloonMaximum, state.Definition.Memory);
            return;
        }
        ulong current = asked.Answer("query-balloon", deadline) is JsonObject balloon && balloon.GetNumber("actual")?.AsULong is { } bytes ? bytes / 1024 : state.Live!.CurrentMemory;
        Add(Constants.DomainStatsBalloonCurrent, current);
        Add(Constants.DomainStatsBalloonMaximum, state.Live!.Memory);
        foreach (var (tag, value) in MemoryStatistics.Of(asked.Answer("guest-stats", deadline) as JsonObject, state.Run!.Pid))
            if (MemoryStatistics.Name(tag) is { } name)
                Add(name, value);
    }

    private void Vcpus()
    {
        var state = asked.State;
        Add(TypedParameter.UInt(Constants.DomainStatsVcpuCurrent, (uint)state.Definition.Vcpus.Online));
        Add(TypedParameter.UInt(Constants.DomainStatsVcpuMaximum, (uint)state.Definition.Vcpus.Maximum));
        if (state.Run is not { Pid: > 0 } run)
            return;
        foreach (var thread in run.Status.Vcpus)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{Constants.DomainStatsVcpuPrefix}{thread.Id}");
            Add(TypedParameter.Int(prefix + Constants.DomainStatsVcpuSuffixState, (int)VcpuState.Running));
            Add(prefix + Constants.DomainStatsVcpuSuffixTime, ProcessTimes.OfThread(run.Pid, thread.ThreadId).Nanoseconds);
            var (wait, delay) = ThreadDelays.Of(run.Pid, thread.ThreadId);
            Add(prefix + Constants.DomainStatsVcpuSuffixWait, wait);
            Add(prefix + Constants.DomainStatsVcpuSuffixDelay, delay);
        }
    }

    private void Interfaces(DomainDocument live)
    {
        Add(TypedParameter.UInt(Constants.DomainStatsNetCount, (uint)live.Devices.Interfaces.Count));
        for (int i = 0; i < live.Devices.Interfaces.Count; i++)
        {
            if (live.Devices.Interfaces[i].Target?.Device is not { } device)
                continue;
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{Constants.DomainStatsNetPrefix}{i}");
            Add(TypedParameter.String(prefix + Constants.DomainStatsNetSuffixName, device));
            if (InterfaceCounters.Of(device) is not { } counters)
                continue;
            // What the host sends to the tap the guest receives.
            Add(prefix + Constants.DomainStatsNetSuffixRxBytes, counters.SentBytes);
            Add(prefix + Constants.DomainStatsNetSuffixRxPkts, counters.SentPackets);
            Add(prefix + Constants.DomainStatsNetSuffixRxErrs, counters.SendErrors);
            Add(prefix + Constants.DomainStatsNetSuffixRxDrop, counters.SendDrops);
            Add(prefix + Constants.DomainStatsNetSuffixTxBytes, counters.ReceivedBytes);
            Add(prefix + Constants.DomainStatsNetSuffixTxPkts, counters.ReceivedPackets);
            Add(prefix + Constants.DomainStatsNetSuffixTxErrs, counters.ReceiveErrors);
            Add(prefix + Constants.DomainStatsNetSuffixTxDrop, counters.ReceiveDrops);
        }
    }

    private void Blocks(DomainDocument definition)
    {
        Add(TypedParameter.UInt(Constants.DomainStatsBlockCount, (uint)definition.Devices.Disks.Count));
        var devices = asked.Answer("query-blockstats", deadline) as JsonArray;
        var nodes = asked.Answer("query-named-block-nodes", deadline) as JsonArray;
        for (int i = 0; i < definition.Devices.Disks.Count; i++)
        {
            var disk = definition.Devices.Disks[i];
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{Constants.DomainStatsBlockPrefix}{i}");
            Add(TypedParameter.String(prefix + Constants.DomainStatsBlockSuffixName, disk.Target?.Device ?? ""));
            if (DiskPaths.Of(disk) is { } path)
                Add(TypedParameter.String(prefix + Constants.DomainStatsBlockSuffixPath, path));
            if (!asked.State.IsActive)
                continue;
            if (BlockStatistics.Find(devices, disk) is { } figures)
            {
                Add(prefix + Constants.DomainStatsBlockSuffixRdReqs, figures.Reads);
                Add(prefix + Constants.DomainStatsBlockSuffixRdBytes, figures.ReadBytes);
                Add(prefix + Constants.DomainStatsBlockSuffixRdTimes, figures.ReadTime);
                Add(prefix + Constants.DomainStatsBlockSuffixWrReqs, figures.Writes);
                Add(prefix + Constants.DomainStatsBlockSuffixWrBytes, figures.WriteBytes);
                Add(prefix + Constants.DomainStatsBlockSuffixWrTimes, figures.WriteTime);
                Add(prefix + Constants.DomainStatsBlockSuffixFlReqs, figures.Flushes);
                Add(prefix + Constants.DomainStatsBlockSuffixFlTimes, figures.FlushTime);
            }
            if (BlockSizes.Find(nodes, devices, disk) is { } sizes)
            {
                Add(prefix + Constants.DomainStatsBlockSuffixAllocation, sizes.Allocation);
                Add(prefix + Constants.DomainStatsBlockSuffixCapacity, sizes.Capacity);
                Add(prefix + Constants.DomainStatsBlockSuffixPhysical, sizes.Physical);
            }
        }
    }

    private void IoThreads(JsonArray threads)
    {
        if (threads.Items.Count == 0)
            return;
        Add(TypedParameter.UInt(Constants.DomainStatsIothreadCount, (uint)threads.Items.Count));
        foreach (var item in threads.Items)
        {
            if (item is not JsonObject thread || thread.GetString("id") is not { } id || !id.StartsWith("iothread", StringComparison.Ordinal))
                continue;
            var prefix = Constants.DomainStatsIothreadPrefix + id[8..];
            Add(prefix + Constants.DomainStatsIothreadSuffixPollMaxNs, thread.GetNumber("poll-max-ns")?.AsULong);
            if (thread.GetNumber("poll-grow")?.AsUInt is { } grow)
                Add(TypedParameter.UInt(prefix + Constants.DomainStatsIothreadSuffixPollGrow, grow));
            if (thread.GetNumber("poll-shrink")?.AsUInt is { } shrink)
                Add(TypedParameter.UInt(prefix + Constants.DomainStatsIothreadSuffixPollShrink, shrink));
            if (thread.GetNumber("poll-weight")?.AsUInt is { } weight)
                Add(TypedParameter.UInt(prefix + Constants.DomainStatsIothreadSuffixPollWeight, weight));
        }
    }

    private void DirtyRate(JsonObject dirty)
    {
        Add(TypedParameter.Int(Constants.DomainStatsDirtyrateCalcStatus, dirty.GetString("status") switch { "measuring" => 1, "measured" => 2, _ => 0 }));
        if (dirty.GetNumber("start-time")?.AsLong is { } start)
            Add(TypedParameter.Long(Constants.DomainStatsDirtyrateCalcStartTime, start));
        if (dirty.GetNumber("calc-time")?.AsInt is { } period)
            Add(TypedParameter.Int(Constants.DomainStatsDirtyrateCalcPeriod, period));
        if (dirty.GetString("mode") is { } mode)
            Add(TypedParameter.String(Constants.DomainStatsDirtyrateCalcMode, mode));
        if (dirty.GetNumber("dirty-rate")?.AsLong is { } rate)
            Add(TypedParameter.Long(Constants.DomainStatsDirtyrateMegabytesPerSecond, rate));
    }
}
