using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Limits of what passes through a card.</summary>
internal static class CardLimits
{
    /// <summary>Sets those of a card that begins; without any, nothing is done.</summary>
    public static void Apply(TapPlace place, InterfaceDevice card)
    {
        if (card.Limits is { } limits)
            Set(place, card, limits);
    }

    /// <summary>Sets limits; null for none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the kernel, or the switch, does not do that</exception>
    public static void Set(TapPlace place, InterfaceDevice card, Bandwidth? limits)
    {
        var name = card.Target!.Device!;
        if (IsOfSwitch(card))
        {
            OpenVSwitchLimits.Set(place.Guest, name, limits);
            return;
        }
        TrafficControl.Set(name, limits, sameSide: card.IsDirect);
        if (limits is null)
            QueueDiscipline.SetNone(name);
    }

    /// <summary>Removes what a switch would keep of a port that goes.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the switch does not do that</exception>
    public static void Clear(TapPlace place, InterfaceDevice card)
    {
        if (IsOfSwitch(card))
            OpenVSwitchLimits.Set(place.Guest, card.Target!.Device!, null);
    }

    private static bool IsOfSwitch(InterfaceDevice card) => card is { IsBridged: true, Profile.Type: VirtualPortType.Openvswitch };
}
