using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>What passed through the guest's network interfaces that the host has a device of.</summary>
internal static class InterfaceStatistics
{
    // What the host sends to the tap the guest receives.
    private static readonly StatisticField<InterfaceCounters>[] Fields =
    [
        new(Constants.DomainStatsNetSuffixRxBytes, c => c.SentBytes), new(Constants.DomainStatsNetSuffixRxPkts, c => c.SentPackets),
        new(Constants.DomainStatsNetSuffixRxErrs, c => c.SendErrors), new(Constants.DomainStatsNetSuffixRxDrop, c => c.SendDrops),
        new(Constants.DomainStatsNetSuffixTxBytes, c => c.ReceivedBytes), new(Constants.DomainStatsNetSuffixTxPkts, c => c.ReceivedPackets),
        new(Constants.DomainStatsNetSuffixTxErrs, c => c.ReceiveErrors), new(Constants.DomainStatsNetSuffixTxDrop, c => c.ReceiveDrops),
    ];

    /// <summary>Adds them.</summary>
    public static void Collect(StatisticsRecord record, DomainDocument live)
    {
        record.Count(Constants.DomainStatsNetCount, live.Devices.Interfaces.Count);
        for (int i = 0; i < live.Devices.Interfaces.Count; i++)
        {
            if (live.Devices.Interfaces[i].Target?.Device is not { } device)
                continue;
            var prefix = StatisticsRecord.Prefix(Constants.DomainStatsNetPrefix, i);
            record.Add(TypedParameter.String(prefix + Constants.DomainStatsNetSuffixName, device));
            if (InterfaceCounters.Of(device) is { } counters)
                record.Add(prefix, counters, Fields);
        }
    }
}
