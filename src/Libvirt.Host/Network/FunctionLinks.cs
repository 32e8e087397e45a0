using System.Runtime.InteropServices;
using Libvirt.Documents;

namespace Libvirt.Host.Network;

/// <summary>Virtual functions through rtnetlink(7).</summary>
public sealed class FunctionLinks : IFunctionLinks
{
    private const ushort GetLink = 18, SetLink = 19, Name = 3, Functions = 22, ExtraMask = 29; // RTM_*, IFLA_IFNAME, IFLA_VFINFO_LIST, IFLA_EXT_MASK
    private const ushort Information = 1, MacAttribute = 1, VlanAttribute = 2; // IFLA_VF_INFO, IFLA_VF_MAC, IFLA_VF_VLAN
    private const uint WithFunctions = 1; // RTEXT_FILTER_VF
    private const int BodySize = 16, MacSize = 6, LongestAddress = 32; // struct ifinfomsg, struct ifla_vf_mac

    /// <inheritdoc/>
    public FunctionSettings Read(string card, int number)
    {
        int error = RouteSocket.Ask(new NetlinkMessage(GetLink).Body(new LinkMessage()).Add(Name, card).Add(ExtraMask, WithFunctions), out var answer);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"cannot read the network device '{card}'");
        return Parse(answer.Length < BodySize ? [] : answer.AsSpan(BodySize), number) ?? throw LibvirtException.Internal(ErrorDomain.None, $"couldn't find IFLA_VF_INFO for VF {number} in netlink response");
    }

    /// <inheritdoc/>
    public void Write(string card, int number, FunctionSettings settings)
    {
        int index = NetworkLink.Get(card).Index;
        if (settings.Mac is { } mac && RouteSocket.Execute(MacMessage(index, number, mac)) is var refused and not 0)
            throw LibvirtException.System(ErrorDomain.None, refused, $"Cannot set interface MAC to {mac} for ifname {card} vf {number}");
        if (settings.Vlan is { } vlan && RouteSocket.Execute(VlanMessage(index, number, vlan)) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Cannot set interface vlanid to {vlan} for ifname {card} vf {number}");
    }

    /// <inheritdoc/>
    public bool IsUp(string card) => NetworkLink.Get(card).IsUp;

    /// <summary>The request that sets an address.</summary>
    internal static NetlinkMessage MacMessage(int card, int number, MacAddress mac)
    {
        // struct ifla_vf_mac: the function, and room for any kind of address.
        var value = new byte[sizeof(uint) + LongestAddress];
        MemoryMarshal.Write(value, (uint)number);
        mac.CopyTo(value.AsSpan(sizeof(uint), MacSize));
        return Message(card, m => m.Add(MacAttribute, value));
    }

    /// <summary>The request that sets a tagged network.</summary>
    internal static NetlinkMessage VlanMessage(int card, int number, ushort vlan) => Message(card, m => m.Add(VlanAttribute, new VlanValue { Function = (uint)number, Vlan = vlan }));

    /// <summary>Finds a function in what the kernel tells of a card.</summary>
    /// <param name="attributes">Attributes of the card.</param>
    /// <param name="number">Number of the function.</param>
    /// <returns>null when it is not there</returns>
    internal static FunctionSettings? Parse(ReadOnlySpan<byte> attributes, int number)
    {
        while (NetlinkAttributes.Next(ref attributes, out ushort type, out var functions))
            while (type == Functions && NetlinkAttributes.Next(ref functions, out ushort kind, out var function))
                if (kind == Information && ParseOne(function, number) is { } found)
                    return found;
        return null;
    }

    private static FunctionSettings? ParseOne(ReadOnlySpan<byte> function, int number)
    {
        MacAddress? mac = null;
        ushort? vlan = null;
        while (NetlinkAttributes.Next(ref function, out ushort type, out var value))
            if (value.Length < sizeof(uint) || MemoryMarshal.Read<uint>(value) != number)
                continue;
            else if (type == MacAttribute && value.Length >= sizeof(uint) + MacSize)
                mac = new(value.Slice(sizeof(uint), MacSize));
            else if (type == VlanAttribute && value.Length >= 2 * sizeof(uint))
                vlan = (ushort)MemoryMarshal.Read<uint>(value[sizeof(uint)..]);
        return mac is null ? null : new(mac, vlan ?? 0);
    }

    private static NetlinkMessage Message(int card, Action<NetlinkMessage> fill)
        => new NetlinkMessage(SetLink).Body(new LinkMessage { Index = card }).Nest(Functions, list => list.Nest(Information, fill));

    /// <summary>struct ifla_vf_vlan.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct VlanValue
    {
        public uint Function, Vlan, Priority;
    }
}
