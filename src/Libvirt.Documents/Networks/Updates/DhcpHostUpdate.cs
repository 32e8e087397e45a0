namespace Libvirt.Documents.Networks;

/// <summary>VIR_NETWORK_SECTION_IP_DHCP_HOST.</summary>
internal static class DhcpHostUpdate
{
    public static void Run(NetworkUpdate update)
    {
        update.Expect("host");
        var ip = DhcpParent.Find(update);
        var host = Read(update, DhcpParent.IsV6(ip));
        if (!update.IsPartial && host.Ip!.Value.IsV6 != DhcpParent.IsV6(ip))
            throw NetworkUpdate.Invalid("the address family of a host entry IP must match the address family of the dhcp element's parent");
        var hosts = (ip.Dhcp ??= new()).Hosts;
        var network = update.Network.Name;
        if (update.Command == NetworkUpdateCommand.Modify)
        {
            int at = hosts.FindIndex(h => SharesAny(h, host));
            if (at < 0)
                throw NetworkUpdate.Invalid($"couldn't locate an existing dhcp host entry with \"mac='{host.Mac ?? "unknown"}'\" \"name='{host.Name ?? "unknown"}'\" \"ip='{host.Ip?.ToString() ?? "unknown"}'\" in network '{network}'");
            hosts[at] = host;
        }
        else if (update.Adds)
        {
            DhcpParent.CheckSingle(update, ip);
            if (hosts.Exists(h => SharesAny(h, host)))
                throw NetworkUpdate.Invalid($"there is an existing dhcp host entry in network '{network}' that matches \"<host mac='{host.Mac ?? "unknown"}' name='{host.Name ?? "(null)"}' ip='{host.Ip?.ToString() ?? "unknown"}'/>\"");
            update.Add(hosts, host);
        }
        else if (update.Command == NetworkUpdateCommand.Delete)
        {
            int at = hosts.FindIndex(h => FitsAll(h, host));
            if (at < 0)
                throw NetworkUpdate.Invalid($"couldn't locate a matching dhcp host entry in network '{network}'");
            hosts.RemoveAt(at);
        }
        else
            throw update.UnknownCommand();
    }

    /// <summary>Whether an entry is in the way of another: one address or name must not stand twice.</summary>
    private static bool SharesAny(DhcpHost a, DhcpHost b)
        => SameMac(a.Mac, b.Mac) || (b.Name is not null && a.Name == b.Name) || (b.Ip is { } ip && a.Ip == ip);

    /// <summary>Whether an entry is the one to delete: what is told must fit, but a MAC address only if the entry has one.</summary>
    private static bool FitsAll(DhcpHost entry, DhcpHost wanted)
        => (wanted.Mac is null || entry.Mac is null || SameMac(entry.Mac, wanted.Mac)) && (wanted.Name is null || entry.Name == wanted.Name)
            && (wanted.Ip is not { } ip || entry.Ip == ip);

    private static bool SameMac(string? a, string? b)
        => MacAddress.TryParse(a, out var first) && MacAddress.TryParse(b, out var second) && first == second;

    private static DhcpHost Read(NetworkUpdate update, bool isV6)
    {
        var reader = update.Reader;
        var network = update.Network.Name;
        if (reader.GetAttribute("mac") is { } mac)
        {
            if (isV6)
                throw NetworkUpdate.Xml($"Invalid to specify MAC address '{mac}' in network '{network}' IPv6 static host definition");
            if (!MacAddress.TryParse(mac, out var address))
                throw NetworkUpdate.Xml($"Cannot parse MAC address '{mac}' in network '{network}'");
            if (address.IsMulticast)
                throw NetworkUpdate.Xml($"expected unicast mac address, found multicast '{mac}' in network '{network}'");
        }
        if (reader.GetAttribute("id") is { } id && id.AsSpan().IndexOfAnyExcept("0123456789abcdefABCDEF:") is >= 0 and var wrong)
            throw NetworkUpdate.Xml($"Invalid character '{id[wrong]}' in id '{id}' of network '{network}'");
        if (reader.GetAttribute("name") is "")
            throw NetworkUpdate.Xml($"Cannot use host name '' in network '{network}'");
        if (reader.GetAttribute("ip") is { } text && !IpAddress.TryParse(text, out _))
            throw NetworkUpdate.Xml($"Invalid IP address in static host definition for network '{network}'");
        var host = DhcpHost.ParseXml(reader);
        if (update.IsPartial)
        {
            if (host.Mac is null && host.Name is null && host.Ip is null)
                throw NetworkUpdate.Xml($"At least one of name, mac, or ip attribute must be specified for static host definition in network '{network}'");
            return host;
        }
        Check(host, network, isV6);
        return host;
    }

    /// <summary>Refuses an incomplete entry.</summary>
    public static void Check(DhcpHost host, string network, bool isV6)
    {
        if (host.Name is null && (isV6 ? host.Id : host.Mac) is null)
            throw NetworkUpdate.Xml($"Static host definition in {(isV6 ? "IPv6" : "IPv4")} network '{network}' must have {(isV6 ? "id" : "mac")} or name attribute");
        if (host.Ip is null)
            throw NetworkUpdate.Xml($"Missing IP address in static host definition for network '{network}'");
    }
}
