namespace Libvirt.Documents.Networks;

/// <summary>The <c>ip</c> element that an update of DHCP is about.</summary>
internal static class DhcpParent
{
    /// <summary>By index; else the one that has DHCP; else the first IPv4; else the first IPv6.</summary>
    public static NetworkIp Find(NetworkUpdate update)
    {
        var network = update.Network;
        var ips = network.Ips;
        if (update.ParentIndex >= 0)
            return update.ParentIndex < ips.Count
                ? ips[update.ParentIndex]
                : throw NetworkUpdate.Invalid($"couldn't update dhcp host entry - no <ip> element found at index {update.ParentIndex} in network '{network.Name}'");
        return ips.Find(HasEntries) ?? ips.Find(static ip => !IsV6(ip)) ?? ips.Find(IsV6)
            ?? throw NetworkUpdate.Invalid($"couldn't update dhcp host entry - no <ip> element found in network '{network.Name}'");
    }

    /// <summary>Refuses DHCP on a second address of the same family.</summary>
    public static void CheckSingle(NetworkUpdate update, NetworkIp ip)
    {
        foreach (var other in update.Network.Ips)
            if (other != ip && IsV6(other) == IsV6(ip) && HasEntries(other))
                throw NetworkUpdate.Invalid($"dhcp is supported only for a single {(IsV6(ip) ? "IPv6" : "IPv4")} address on each network");
    }

    /// <summary>True for IPv6; no family means IPv4.</summary>
    public static bool IsV6(NetworkIp ip) => ip.Family == AddressFamily.Ipv6;

    private static bool HasEntries(NetworkIp ip) => ip.Dhcp is { } dhcp && (dhcp.Ranges.Count > 0 || dhcp.Hosts.Count > 0);
}
