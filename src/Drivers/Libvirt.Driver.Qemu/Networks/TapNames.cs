using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Names of the host's devices of network cards. They are chosen before the devices are made, so that the status file knows them.</summary>
internal static class TapNames
{
    /// <summary>Chooses one for a card without.</summary>
    public static void Choose(InterfaceDevice card)
    {
        if (card.HasTap && card.IsManaged && card.Target?.Device is null)
            ChooseAgain(card);
    }

    /// <summary>Chooses another one; somebody was faster.</summary>
    public static void ChooseAgain(InterfaceDevice card) => (card.Target ??= new()).Device = InterfaceNames.Next(card.IsDirect ? InterfaceNames.Macvtap : InterfaceNames.Tap);

    /// <summary>The cards of a guest that is taken over keep their names to themselves.</summary>
    public static void Take(DomainDocument live)
    {
        foreach (var card in live.Devices.Interfaces)
            if (card.Target?.Device is { } name)
                InterfaceNames.Take(name);
    }
}
