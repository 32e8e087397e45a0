namespace Libvirt.Documents.Networks;

/// <summary>What must fit together in a network, step by step, in the order in which native complains.</summary>
public static class NetworkValidation
{
    private static readonly Action<NetworkDocument>[] Steps = [NameCharacters, Addresses, Routes, BandwidthFloor, Forwarding, BridgeAndMode, OneDefaultPortGroup];

    /// <summary>Runs all steps.</summary>
    public static void Run(NetworkDocument network)
    {
        foreach (var step in Steps)
            step(network);
    }

    private static LibvirtException Xml(string text) => LibvirtException.Xml(ErrorDomain.Network, text);

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Network, text);

    private static void NameCharacters(NetworkDocument network)
    {
        if (network.Name.Contains('\n') || network.Name.Contains('/'))
            throw LibvirtException.Create(ErrorDomain.Xml, ErrorNumber.XmlDetail,
                "invalid char in name: " + (network.Name.Contains('/') ? '/' : '\n'));
    }

    private static void Addresses(NetworkDocument network)
    {
        foreach (var ip in network.Ips)
        {
            var shown = ip.Address?.ToString() ?? "";
            if (ip.Address is { IsV6: true } && ip.Family != AddressFamily.Ipv6 || ip.Address is { IsV6: false } && ip.Family == AddressFamily.Ipv6)
                throw Xml(ip.Family is null
                    ? $"no family specified for non-IPv4 address '{shown}' in network '{network.Name}'"
                    : $"family '{AddressFamilyNames.Text(ip.Family.Value)}' specified for address '{shown}' of the other family in network '{network.Name}'");
            if (ip.Netmask is { } mask && (ip.Prefix is not null || mask.IsV6 || ip.Address is { IsV6: true }))
                throw Xml($"netmask specified for non-IPv4 address '{shown}' or together with a prefix in network '{network.Name}'");
            if (ip.Prefix > (ip.Address is { IsV6: true } ? 128 : 32))
                throw Xml($"Invalid prefix {ip.Prefix} for address '{shown}' in network '{network.Name}'");
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
        if (network.Bandwidth?.Inbound?.Floor > 0 || network.PortGroups.Exists(g => g.Bandwidth?.Inbound?.Floor > 0))
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
