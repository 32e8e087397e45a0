using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Devices;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>
/// Network cards of command lines that are only shown: without libvirt there are no ports, bridges or helpers, so each card becomes a tap device that somebody's script makes,
/// as with native; of a card itself only what the guest needs to find it stays.
/// </summary>
internal static class ShownInterfaces
{
    /// <summary>Replaces the cards.</summary>
    public static void Run(LaunchPlan plan)
    {
        if (!plan.IsOnlyShown)
            return;
        var cards = plan.Domain.Devices.Interfaces;
        for (int i = 0; i < cards.Count; i++)
            cards[i] = new()
            {
                Type = InterfaceType.Ethernet,
                Mac = cards[i].Mac,
                Model = cards[i].Model,
                Info = new() { Address = cards[i].Info.Address, Boot = new() { Order = BootIndexes.Never } },
            };
    }
}
