using Libvirt.Driver.Qemu.Guests;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>The group "block": what disks did, how large they are, what QEMU knows of their limits.</summary>
internal static class DiskStatistics
{
    private static readonly StatisticField<BlockStatistics>[] Figures =
    [
        new(Constants.DomainStatsBlockSuffixRdReqs, f => f.Reads), new(Constants.DomainStatsBlockSuffixRdBytes, f => f.ReadBytes), new(Constants.DomainStatsBlockSuffixRdTimes, f => f.ReadTime),
        new(Constants.DomainStatsBlockSuffixWrReqs, f => f.Writes), new(Constants.DomainStatsBlockSuffixWrBytes, f => f.WriteBytes), new(Constants.DomainStatsBlockSuffixWrTimes, f => f.WriteTime),
        new(Constants.DomainStatsBlockSuffixFlReqs, f => f.Flushes), new(Constants.DomainStatsBlockSuffixFlTimes, f => f.FlushTime),
    ];

    private static readonly StatisticField<BlockSizes>[] Sizes =
    [
        new(Constants.DomainStatsBlockSuffixAllocation, s => s.Allocation), new(Constants.DomainStatsBlockSuffixCapacity, s => s.Capacity),
        new(Constants.DomainStatsBlockSuffixPhysical, s => s.Physical),
    ];

    private static readonly AnsweredField[] Limits =
    [
        new("request-alignment", Constants.DomainStatsBlockSuffixLimitsRequestAlignment, TypedParameterType.Ullong),
        new("max-discard", Constants.DomainStatsBlockSuffixLimitsDiscardMax, TypedParameterType.Ullong),
        new("discard-alignment", Constants.DomainStatsBlockSuffixLimitsDiscardAlignment, TypedParameterType.Ullong),
        new("max-write-zeroes", Constants.DomainStatsBlockSuffixLimitsWriteZeroesMax, TypedParameterType.Ullong),
        new("write-zeroes-alignment", Constants.DomainStatsBlockSuffixLimitsWriteZeroesAlignment, TypedParameterType.Ullong),
        new("opt-transfer", Constants.DomainStatsBlockSuffixLimitsTransferOptimal, TypedParameterType.Ullong),
        new("max-transfer", Constants.DomainStatsBlockSuffixLimitsTransferMax, TypedParameterType.Ullong),
        new("max-hw-transfer", Constants.DomainStatsBlockSuffixLimitsTransferHwMax, TypedParameterType.Ullong),
        new("max-iov", Constants.DomainStatsBlockSuffixLimitsIovMax, TypedParameterType.Ullong),
        new("max-hw-iov", Constants.DomainStatsBlockSuffixLimitsIovHwMax, TypedParameterType.Ullong),
        new("min-mem-alignment", Constants.DomainStatsBlockSuffixLimitsMemoryAlignmentMinimal, TypedParameterType.Ullong),
        new("opt-mem-alignment", Constants.DomainStatsBlockSuffixLimitsMemoryAlignmentOptimal, TypedParameterType.Ullong),
    ];

    /// <summary>Adds them.</summary>
    /// <param name="record">What is collected.</param>
    /// <param name="definition">The guest.</param>
    /// <param name="isActive">It runs.</param>
    /// <param name="devices">Answer to query-blockstats; null when there is none.</param>
    /// <param name="nodes">Answer to query-named-block-nodes; null when there is none.</param>
    public static void Collect(StatisticsRecord record, DomainDocument definition, bool isActive, JsonArray? devices, JsonArray? nodes)
    {
        record.Count(Constants.DomainStatsBlockCount, definition.Devices.Disks.Count);
        for (int i = 0; i < definition.Devices.Disks.Count; i++)
        {
            var disk = definition.Devices.Disks[i];
            var prefix = StatisticsRecord.Prefix(Constants.DomainStatsBlockPrefix, i);
            record.Add(TypedParameter.String(prefix + Constants.DomainStatsBlockSuffixName, disk.Target?.Device ?? ""));
            if (DiskPaths.Of(disk) is { } path)
                record.Add(TypedParameter.String(prefix + Constants.DomainStatsBlockSuffixPath, path));
            if (isActive && disk.Source?.Index is > 0 and var index)
                record.Add(TypedParameter.UInt(prefix + Constants.DomainStatsBlockSuffixBackingindex, (uint)index));
            if (!isActive)
            {
                if (BlockSizes.OfFile(disk) is { } stored)
                    record.Add(prefix, stored, Sizes);
                continue;
            }
            if (BlockStatistics.Find(devices, disk) is { } figures)
                record.Add(prefix, figures, Figures);
            if (BlockSizes.Find(nodes, devices, disk) is { } sizes)
                record.Add(prefix, sizes, Sizes);
            if (BlockSizes.Image(nodes, disk)?.GetObject("limits") is { } limits)
                record.Add(prefix, limits, Limits);
        }
    }
}
