using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>What passed through the guest's network interfaces that the host has a device of.</summary>
internal static class InterfaceStatistics
{
    private static readonly StatisticField<InterfaceCounters>[] Fields =
    [
        new(Constants.DomainStatsNetSuffixRxBytes, c => c.ReceivedBytes), new(Constants.DomainStatsNetSuffixRxPkts, c => c.ReceivedPackets),
        new(Constants.DomainStatsNetSuffixRxErrs, c => c.ReceiveErrors), new(Constants.DomainStatsNetSuffixRxDrop, c => c.ReceiveDrops),
        new(Constants.DomainStatsNetSuffixTxBytes, c => c.SentBytes), new(Constants.DomainStatsNetSuffixTxPkts, c => c.SentPackets),
        new(Constants.DomainStatsNetSuffixTxErrs, c => c.SendErrors), new(Constants.DomainStatsNetSuffixTxDrop, c => c.SendDrops),
    ];

    /// <summary>What a card's guest received and sent. What the host sends to a tap the guest receives; a macvtap is on the guest's side of the cable.</summary>
    /// <returns>null when the host has no such device</returns>
    public static InterfaceCounters? Of(InterfaceDevice card)
    {
        if (card.Target?.Device is not { } name)
            return null;
        // The host has no device of a card that a switch serves: the switch counts.
        var counters = NetworkBackend.Type(card) == InterfaceType.Vhostuser ? OpenVSwitch.Counters(name) : InterfaceCounters.Of(name);
        return card.IsDirect ? counters : counters?.OtherEnd;
    }

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
            if (Of(live.Devices.Interfaces[i]) is { } counters)
                record.Add(prefix, counters, Fields);
        }
    }
}
