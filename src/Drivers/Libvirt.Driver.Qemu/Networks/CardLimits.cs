using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Limits of what passes through a card.</summary>
internal static class CardLimits
{
    /// <summary>Sets those of a card that begins; without any, nothing is done.</summary>
    public static void Apply(InterfaceDevice card)
    {
        if (card.Limits is { } limits)
            Set(card, limits);
    }

    /// <summary>Sets limits; null for none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the kernel does not do that</exception>
    public static void Set(InterfaceDevice card, Bandwidth? limits)
    {
        TrafficControl.Set(card.Target!.Device!, limits, sameSide: card.IsDirect);
        if (limits is null)
            QueueDiscipline.SetNone(card.Target.Device!);
    }
}
