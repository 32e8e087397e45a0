namespace Libvirt.Host.Network;

/// <summary>What passed through a network device of the host: /sys/class/net/NAME/statistics.</summary>
public readonly record struct InterfaceCounters(ulong ReceivedBytes, ulong ReceivedPackets, ulong ReceiveErrors, ulong ReceiveDrops, ulong SentBytes, ulong SentPackets, ulong SendErrors, ulong SendDrops)
{
    /// <summary>Of a device; null when there is none of that name.</summary>
    public static InterfaceCounters? Of(string device)
    {
        if (device.Contains('/', StringComparison.Ordinal) || !Directory.Exists($"/sys/class/net/{device}/statistics"))
            return null;
        return new(N("rx_bytes"), N("rx_packets"), N("rx_errors"), N("rx_dropped"), N("tx_bytes"), N("tx_packets"), N("tx_errors"), N("tx_dropped"));
        ulong N(string name) => KernelFile.ReadULong($"/sys/class/net/{device}/statistics/{name}") ?? 0;
    }
}
