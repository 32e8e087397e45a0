using System.Buffers.Binary;
using System.Net;
using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const int AddressesOfGuest = 20;

    /// <inheritdoc/>
    public override DomainInterface[] DomainInterfaceAddresses(Domain dom, uint source, uint flags)
    {
        Flags.Check(flags, 0, "testDomainInterfaceAddresses");
        if (source > (uint)DomainInterfaceAddressesSource.Arp)
            throw Failure.ArgumentUnsupported($"Unknown IP address data source {(int)source}");
        var state = ReadActive(dom);
        var result = new List<DomainInterface>();
        foreach (var device in state.Definition.Devices.Interfaces)
        {
            // every interface of every guest gets an address of its own
            uint offset = (uint)(AddressesOfGuest * (state.Id - 1) + result.Count + 1);
            var address = device.Type == InterfaceType.Network ? OfNetwork(device.Source?.Network ?? "", offset)
                : new DomainIPAddress((int)IPAddrType.Ipv4, $"192.168.0.{offset}", 24);
            result.Add(new(device.Target?.Device ?? "", device.Mac?.Address.ToString(), [address]));
        }
        return [.. result];
    }

    private DomainIPAddress OfNetwork(string name, uint offset)
    {
        if (!host.Networks.Networks.TryFind(name, out var found))
            throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoNetwork, $"no network with matching name '{name}'");
        var network = found.State.Current;
        if (network.Ips is not [var ip, ..])
            return new((int)IPAddrType.Ipv4, $"192.168.0.{offset}", 24);
        var first = (ip.Dhcp is { Ranges: [var range, ..] } ? range.Start.ToString() : ip.Address?.ToString()) ?? "";
        var address = IPAddress.Parse(first);
        bool wide = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
        var bytes = address.GetAddressBytes();
        var last = bytes.AsSpan(bytes.Length - 4);
        BinaryPrimitives.WriteUInt32BigEndian(last, BinaryPrimitives.ReadUInt32BigEndian(last) + offset);
        return new((int)(wide ? IPAddrType.Ipv6 : IPAddrType.Ipv4), new IPAddress(bytes).ToString(), Prefix(ip, wide));
    }

    private static uint Prefix(Documents.Networks.NetworkIp ip, bool wide)
    {
        if (ip.Prefix is { } told)
            return told;
        if (ip.Netmask is null)
            return wide ? 64u : 24u;
        var mask = IPAddress.Parse(ip.Netmask.ToString()!).GetAddressBytes();
        return (uint)mask.Sum(b => System.Numerics.BitOperations.PopCount(b));
    }
}
