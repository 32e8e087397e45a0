namespace Libvirt.Documents.Networks;

/// <summary>VIR_NETWORK_SECTION_DNS_HOST.</summary>
internal static class DnsHostUpdate
{
    public static void Run(NetworkUpdate update)
    {
        update.Expect("host");
        var host = Read(update);
        var network = update.Network.Name;
        var hosts = (update.Network.Dns ??= new()).Hosts;
        // one name may have many addresses, so only a deletion looks at names
        bool byName = update.Command == NetworkUpdateCommand.Delete;
        var found = hosts.FindAll(h => (host.Ip is { } ip && h.Ip == ip) || (byName && h.HostNames.Exists(host.HostNames.Contains)));
        if (update.Adds)
        {
            if (found.Count > 0)
                throw NetworkUpdate.Invalid($"there is already at least one DNS HOST record with a matching field in network {network}");
            update.Add(hosts, host);
        }
        else if (update.Command is NetworkUpdateCommand.Delete or NetworkUpdateCommand.Modify)
        {
            if (found.Count == 0)
                throw NetworkUpdate.Invalid($"couldn't locate a matching DNS HOST record in network {network}");
            if (found.Count > 1)
                throw NetworkUpdate.Invalid($"multiple matching DNS HOST records were found in network {network}");
            int at = hosts.IndexOf(found[0]);
            if (update.Command == NetworkUpdateCommand.Delete)
                hosts.RemoveAt(at);
            else
                hosts[at] = host;
        }
        else
            throw update.UnknownCommand();
    }

    private static DnsHost Read(NetworkUpdate update)
    {
        var network = update.Network.Name;
        if (update.Reader.GetAttribute("ip") is { } text && !IpAddress.TryParse(text, out _))
            throw NetworkUpdate.Detail($"Invalid IP address in network '{network}' DNS HOST record");
        var host = DnsHost.ParseXml(update.Reader);
        host.HostNames.RemoveAll(string.IsNullOrEmpty);
        if (update.IsPartial && host.Ip is null && host.HostNames.Count == 0)
            throw NetworkUpdate.Detail($"Missing ip and hostname in network '{network}' DNS HOST record");
        if (!update.IsPartial)
            Check(host, network);
        return host;
    }

    /// <summary>Refuses an incomplete record.</summary>
    public static void Check(DnsHost host, string network)
    {
        if (host.HostNames.Count == 0)
            throw NetworkUpdate.Detail($"Missing hostname in network '{network}' DNS HOST record");
        if (host.Ip is null)
            throw NetworkUpdate.Detail($"Missing IP address in network '{network}' DNS HOST record");
    }
}
