using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override DomainInterface[] DomainInterfaceAddresses(Domain dom, uint source, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainInterfaceAddresses");
        var cards = ReadActive(dom).Live!.Devices.Interfaces;
        return (DomainInterfaceAddressesSource)source switch
        {
            DomainInterfaceAddressesSource.Lease => [.. Leases(dom, cards)],
            DomainInterfaceAddressesSource.Arp => [.. Neighbours(cards)],
            DomainInterfaceAddressesSource.Agent => throw LibvirtException.NoSupport(ErrorDomain.Qemu, "virDomainInterfaceAddresses by the guest agent"),
            _ => throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.ArgumentUnsupported, $"Unknown IP address data source {source}"),
        };
    }

    /// <inheritdoc/>
    public override string DomainGetHostname(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainGetHostnameFlags.Lease | DomainGetHostnameFlags.Agent), ErrorDomain.Qemu, "qemuDomainGetHostname");
        if (flags.Has(DomainGetHostnameFlags.Lease) && flags.Has(DomainGetHostnameFlags.Agent))
            throw LibvirtException.InvalidParameter(ErrorDomain.Qemu, "qemuDomainGetHostname", "flags", "Flags 'VIR_DOMAIN_GET_HOSTNAME_LEASE' and 'VIR_DOMAIN_GET_HOSTNAME_AGENT' are mutually exclusive");
        var live = ReadActive(domain).Live!;
        if (!flags.Has(DomainGetHostnameFlags.Lease))
            throw LibvirtException.NoSupport(ErrorDomain.Qemu, "virDomainGetHostname by the guest agent");
        foreach (var card in live.Devices.Interfaces)
            foreach (var lease in LeasesOf(domain, card))
                if (lease.Hostname is { Length: > 0 } name)
                    return name;
        throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.NoHostname, $"no hostname found for domain {domain.Name}");
    }

    /// <summary>What the virtual networks' own servers gave to the guest's cards.</summary>
    private static IEnumerable<DomainInterface> Leases(Domain dom, List<InterfaceDevice> cards)
    {
        foreach (var card in cards)
        {
            var leases = LeasesOf(dom, card);
            if (leases.Length > 0)
                yield return new(card.Target?.Device ?? "", card.Mac!.Address.ToString(), Array.ConvertAll(leases, l => new DomainIPAddress(l.Type, l.IpAddress, l.Prefix)));
        }
    }

    /// <summary>The leases of one card; none unless it is on a virtual network. Another driver of the connection knows them.</summary>
    private static NetworkDHCPLease[] LeasesOf(Domain dom, InterfaceDevice card)
    {
        if (card.Type != InterfaceType.Network || card.Source?.Network is not { } name || card.Mac is not { } mac)
            return [];
        var networks = dom.Connection.Drivers.Network;
        return networks.NetworkGetDHCPLeases(networks.NetworkLookupByName(dom.Connection, name), mac.Address.ToString(), 0);
    }

    /// <summary>What the kernel has heard from the guest's cards.</summary>
    private static IEnumerable<DomainInterface> Neighbours(List<InterfaceDevice> cards)
    {
        var known = NeighbourTable.Read();
        foreach (var card in cards)
            foreach (var neighbour in known)
                if (card.Mac?.Address.ToString() == neighbour.Card)
                {
                    int type = (int)(neighbour.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? IPAddrType.Ipv6 : IPAddrType.Ipv4);
                    yield return new(card.Target?.Device ?? "", neighbour.Card, [new(type, neighbour.Address.ToString(), 0)]); // the table has no prefixes
                    break;
                }
    }
}
