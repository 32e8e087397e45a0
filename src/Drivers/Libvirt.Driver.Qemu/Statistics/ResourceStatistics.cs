using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Caches;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>What the kernel measured of a guest's use of caches and memory bandwidth; without monitors in the definition there is nothing.</summary>
internal static class ResourceStatistics
{
    /// <summary>Adds what caches hold for its processors.</summary>
    public static void CollectCaches(StatisticsRecord record, GuestResourceGroups? resources) => Collect(record, resources?.ReadCaches(),
        Constants.DomainStatsCpuCacheMonitorCount, Constants.DomainStatsCpuCacheMonitorPrefix, Constants.DomainStatsCpuCacheMonitorSuffixBankCount, Constants.DomainStatsCpuCacheMonitorSuffixBankPrefix,
        [new("llc_occupancy", Constants.DomainStatsCpuCacheMonitorSuffixBankSuffixBytes, TypedParameterType.Ullong)]);

    /// <summary>Adds what passed between its processors and memory.</summary>
    public static void CollectBandwidths(StatisticsRecord record, GuestResourceGroups? resources) => Collect(record, resources?.ReadBandwidths(),
        Constants.DomainStatsMemoryBandwidthMonitorCount, Constants.DomainStatsMemoryBandwidthMonitorPrefix, Constants.DomainStatsMemoryBandwidthMonitorSuffixNodeCount, Constants.DomainStatsMemoryBandwidthMonitorSuffixNodePrefix,
        [
            new("mbm_local_bytes", Constants.DomainStatsMemoryBandwidthMonitorSuffixNodeSuffixBytesLocal, TypedParameterType.Ullong),
            new("mbm_total_bytes", Constants.DomainStatsMemoryBandwidthMonitorSuffixNodeSuffixBytesTotal, TypedParameterType.Ullong),
        ]);

    private static void Collect(StatisticsRecord record, IEnumerable<(string Name, CpuSet Vcpus, List<MonitorReading> Readings)>? monitors, string count, string prefix, string places, string place, AnsweredField[] fields)
    {
        if (monitors is null || monitors.ToList() is not { Count: > 0 } all)
            return;
        record.Count(count, all.Count);
        for (int i = 0; i < all.Count; i++)
        {
            var name = StatisticsRecord.Prefix(prefix, i);
            record.Add(TypedParameter.String(name + Constants.DomainStatsCpuCacheMonitorSuffixName, all[i].Name));
            record.Add(TypedParameter.String(name + Constants.DomainStatsCpuCacheMonitorSuffixVcpus, all[i].Vcpus.ToString()));
            record.Count(name + places, all[i].Readings.Count);
            for (int n = 0; n < all[i].Readings.Count; n++)
            {
                var reading = all[i].Readings[n];
                var at = StatisticsRecord.Prefix(name + place, n);
                record.Add(TypedParameter.UInt(at + Constants.DomainStatsCpuCacheMonitorSuffixBankSuffixId, reading.Id));
                foreach (var field in fields)
                    record.Add(at + field.Suffix, reading.Values.TryGetValue(field.Member, out ulong value) ? value : null);
            }
        }
    }
}
