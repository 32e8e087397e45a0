namespace Libvirt.Documents.Networks;

/// <summary>What must fit together in a network, step by step, in the order in which native complains.</summary>
public static class NetworkValidation
{
    private static readonly Action<NetworkDocument>[] Steps = [NameCharacters, BridgeAddress, BandwidthFloor, Names, Addresses, Routes, Forwarding, BridgeAndMode];

    /// <summary>Runs all steps.</summary>
    public static void Run(NetworkDocument network)
    {
        foreach (var step in Steps)
            step(network);
    }

    /// <summary>What the driver of real networks refuses beyond that; test hosts take it.</summary>
    public static void RunForDriver(NetworkDocument network) => OneDefaultPortGroup(network);

    private static LibvirtException Xml(string text) => LibvirtException.Xml(ErrorDomain.Network, text);

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Network, text);

    private static void NameCharacters(NetworkDocument network)
    {
        if (network.Name.Contains('\n') || network.Name.Contains('/'))
            throw LibvirtException.Create(ErrorDomain.Xml, ErrorNumber.XmlDetail,
                "invalid char in name: " + (network.Name.Contains('/') ? '/' : '\n'));
    }

    private static void BridgeAddress(NetworkDocument network)
    {
        if (network.Mac is { IsMulticast: true } mac)
            throw Xml($"Invalid multicast bridge mac address '{mac}' in network '{network.Name}'");
    }

    private static void Names(NetworkDocument network)
    {
        if (network.Dns is not { } dns)
            return;
        foreach (var host in dns.Hosts)
            DnsHostUpdate.Check(host, network.Name);
        foreach (var service in dns.Services)
        {
            if (service.Service is null)
                throw NetworkUpdate.Detail($"missing required service attribute in DNS SRV record of network '{network.Name}'");
            if (service.Protocol is null)
                throw NetworkUpdate.Detail($"missing required protocol attribute in DNS SRV record '{service.Service}' of network '{network.Name}'");
        }
        foreach (var text in dns.Texts)
            DnsTextUpdate.Check(text, network.Name, isPartial: false);
    }

    private static void Addresses(NetworkDocument network)
    {
        var name = network.Name;
        foreach (var ip in network.Ips)
        {
            if (ip.Address is not { } address)
                throw Xml($"Missing required address attribute in network '{name}'");
            if (address.IsV6 && ip.Family is null)
                throw Unsupported($"no family specified for non-IPv4 address '{address}' in network '{name}'");
            if (address.IsV6 && ip.Family == AddressFamily.Ipv4)
                throw Unsupported($"ipv4 family specified for non-IPv4 address '{address}' in network '{name}'");
            if (!address.IsV6 && ip.Family == AddressFamily.Ipv6)
                throw Unsupported($"Family 'ipv6' specified for non-IPv6 address '{address}' in network '{name}'");
            if (ip.Netmask is { } mask)
            {
                if (address.IsV6)
                    throw Unsupported($"netmask not allowed for IPv6 address '{address}' in network '{name}'");
                if (ip.Prefix is not null)
                    throw Unsupported($"Network '{name}' IP address cannot have both a prefix and a netmask");
                if (mask.IsV6)
                    throw Unsupported($"Invalid netmask '{mask}' for address '{address}' in network '{name}' (both must be IPv4)");
            }
            if (ip.Prefix > (uint)address.Bits)
                throw Unsupported($"Invalid {(address.IsV6 ? "IPv6" : "IPv4")} prefix '{ip.Prefix}' in network '{name}'");
            foreach (var range in ip.Dhcp?.Ranges ?? [])
                DhcpRangeUpdate.Check(range, ip, name);
            foreach (var host in ip.Dhcp?.Hosts ?? [])
                DhcpHostUpdate.Check(host, name, address.IsV6);
        }
    }

    private static void Routes(NetworkDocument network)
    {
        foreach (var route in network.Routes)
        {
            if (route.Address is null || route.Gateway is null)
                throw Xml($"Missing required address or gateway attribute in route definition of network '{network.Name}'");
            bool reachable = false;
            foreach (var ip in network.Ips)
                reachable |= ip.Address is { } address && address.SameNetwork(route.Gateway.Value, ip.NetworkBits);
            if (!reachable)
                throw Unsupported($"unreachable static route gateway '{route.Gateway}' specified for network '{network.Name}'");
        }
    }

    private static void BandwidthFloor(NetworkDocument network)
    {
        if (network.Bandwidth?.Inbound?.HasFloor == true || network.PortGroups.Exists(g => g.Bandwidth?.Inbound?.HasFloor == true))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.None, "floor attribute is not supported for this config");
    }

    private static void Forwarding(NetworkDocument network)
    {
        var mode = network.ForwardMode;
        if (mode is Networks.ForwardMode.Nat or Networks.ForwardMode.Route)
        {
            if (network.Ips.Count == 0)
                throw Xml($"{ForwardModeNames.Text(mode.Value)} forwarding requested, but no IP address provided for network '{network.Name}'");
            if (network.Forward!.Interfaces.Count > 1)
                throw Xml($"multiple forwarding interfaces specified for network '{network.Name}', only one is supported");
        }
        else if (mode == Networks.ForwardMode.Open && network.Forward!.Interfaces.Count > 0)
            throw Xml($"forward dev not allowed for network '{network.Name}' with forward mode='open'");
    }

    private static void BridgeAndMode(NetworkDocument network)
    {
        if (network.OwnsBridge || network.Bridge is not { } bridge)
            return;
        var mode = ForwardModeNames.Text(network.ForwardMode!.Value);
        if (network.ForwardMode != ForwardMode.Bridge && bridge.Name is not null)
            throw Xml($"bridge name not allowed in {mode} mode (network '{network.Name}')");
        if (bridge.Stp is not null || bridge.Delay is not null || bridge.Zone is not null)
            throw Xml($"bridge delay/stp/zone options only allowed in open, route, nat, and isolated mode, not in {mode} (network '{network.Name}')");
    }

    private static void OneDefaultPortGroup(NetworkDocument network)
    {
        NetworkPortGroup? first = null;
        foreach (var group in network.PortGroups)
        {
            if (group.Default != true)
                continue;
            if (first is not null)
                throw Unsupported($"network '{network.Name}' has multiple default <portgroup> elements ({first.Name} and {group.Name}), but only one default is allowed");
            first = group;
        }
    }
}
