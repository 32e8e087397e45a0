using System.Net;
using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>
/// What of network cards depends on whether the guest's processors run. A macvtap has the guest's address: while the guest stands, or runs elsewhere still, the host must send nothing
/// from there.
/// </summary>
internal static class CardActivity
{
    /// <summary>The processors are about to run.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: a device cannot be switched on, or gets no address</exception>
    public static void Begin(DomainDocument live)
    {
        foreach (var card in live.Devices.Interfaces)
            Begin(card);
    }

    /// <summary>The same for one card.</summary>
    public static void Begin(InterfaceDevice card)
    {
        if (card.Target?.Device is not { } name)
            return;
        switch (NetworkBackend.Type(card))
        {
            case InterfaceType.Direct:
                if (card is { SharingMode: "passthrough", SharedDevice: { } lower })
                    LinkSettings.SetUp(lower, true);
                LinkSettings.SetUp(name, true);
                break;
            case InterfaceType.Ethernet:
                GiveAddresses(card, name);
                break;
        }
    }

    /// <summary>The processors stand. A failure is only logged: they do.</summary>
    public static void End(DomainDocument live)
    {
        using var each = new Rollback();
        foreach (var card in live.Devices.Interfaces)
            if (card is { IsDirect: true, Target.Device: { } name })
            {
                if (card is { SharingMode: "passthrough", SharedDevice: { } lower })
                    each.Add(() => LinkSettings.SetUp(lower, false));
                each.Add(() => LinkSettings.SetUp(name, false));
            }
    }

    /// <summary>Addresses and routes of the host's end of the cable.</summary>
    private static void GiveAddresses(InterfaceDevice card, string name)
    {
        foreach (var ip in card.Source?.Ips ?? [])
        {
            var address = IPAddress.Parse(ip.Address);
            LinkAddresses.Add(name, address, ip.Prefix > 0 ? (int)ip.Prefix : Bits(address), ip.Peer is null ? null : IPAddress.Parse(ip.Peer));
        }
        foreach (var route in card.Source?.Routes ?? [])
        {
            var gateway = IPAddress.Parse(route.Gateway!);
            var network = route.Address is { } text ? IPAddress.Parse(text) : new IPAddress(new byte[gateway.GetAddressBytes().Length]);
            LinkAddresses.AddRoute(name, network, Prefix(route, network), gateway, route.Metric);
        }
    }

    private static int Prefix(InterfaceRoute route, IPAddress network)
        => route.Prefix is { } prefix ? (int)prefix
            : route.Netmask is { } mask ? System.Numerics.BitOperations.PopCount(BitConverter.ToUInt32(IPAddress.Parse(mask).GetAddressBytes()))
            : route.Address is null ? 0 : Bits(network);

    private static int Bits(IPAddress address) => address.GetAddressBytes().Length * 8;
}
