using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Ports of switches that are no bridges of the kernel: their own programs connect them.</summary>
internal static class SwitchPort
{
    /// <summary>The card is a port of such a switch. Profiles of other kinds mean nothing on a bridge, as for native.</summary>
    public static bool IsOfOtherSwitch(InterfaceDevice card) => card is { IsBridged: true, Profile.Type: VirtualPortType.Openvswitch or VirtualPortType.Midonet };

    /// <summary>Connects a device.</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="card">How.</param>
    /// <param name="name">The device.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not take it</exception>
    public static void Add(TapPlace place, InterfaceDevice card, string name)
    {
        var profile = card.Profile!;
        var parameters = profile.Parameters;
        if (profile.Type == VirtualPortType.Midonet)
            MidoNet.Bind(name, parameters?.InterfaceId ?? default);
        else
            OpenVSwitch.AddPort(new(card.BridgeName!, name, card.Mac!.Address, place.Guest, parameters?.InterfaceId ?? default) { Profile = parameters?.ProfileId, Vlan = card.Tags });
    }

    /// <summary>Disconnects its device; one that is connected no more is no error.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not do that</exception>
    public static void Remove(InterfaceDevice card)
    {
        if (card.Profile is { Type: VirtualPortType.Midonet } profile)
            MidoNet.Unbind(profile.Parameters?.InterfaceId ?? default);
        else if (card.Target?.Device is { } name)
            OpenVSwitch.RemovePort(name);
    }

    /// <summary>Which tagged networks the port belongs to from now on.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not do that</exception>
    public static void SetTags(InterfaceDevice card, string name)
    {
        if (card.Profile!.Type == VirtualPortType.Openvswitch)
            OpenVSwitch.SetVlans(name, card.Tags);
    }
}
