namespace Libvirt.Host.Network;

/// <summary>What passed through a network device of the host.</summary>
public readonly record struct InterfaceCounters(ulong ReceivedBytes, ulong ReceivedPackets, ulong ReceiveErrors, ulong ReceiveDrops, ulong SentBytes, ulong SentPackets, ulong SendErrors, ulong SendDrops)
{
    /// <summary>The same, seen from the other end of the cable: a guest receives what the host sends to its tap.</summary>
    public InterfaceCounters OtherEnd => new(SentBytes, SentPackets, SendErrors, SendDrops, ReceivedBytes, ReceivedPackets, ReceiveErrors, ReceiveDrops);

    /// <summary>Of a device; null when there is none of that name.</summary>
    public static InterfaceCounters? Of(string device) => NetworkLink.Find(device)?.Counters;
}
