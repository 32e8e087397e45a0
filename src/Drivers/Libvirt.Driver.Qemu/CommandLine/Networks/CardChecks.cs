using Libvirt.Driver.Qemu.Networks;

namespace Libvirt.Driver.Qemu.CommandLine.Networks;

/// <summary>What kinds of connections cannot do; known when the port of a network has told the kind.</summary>
internal static class CardChecks
{
    /// <summary>Refuses what cannot be.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED</exception>
    public static void Run(InterfaceDevice card)
    {
        var type = NetworkBackend.Type(card);
        bool tap = type is InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Ethernet;
        bool plain = type is InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Ethernet;
        if (card.Filter is not null && !plain)
            throw Refusal(card, type, "filterref");
        if (card.Backend?.Tap is not null && !plain)
            throw Refusal(card, type, "custom tap device path");
        if (card.Driver?.Queues > 1 && !tap && type is not (InterfaceType.Vhostuser or InterfaceType.Vdpa))
            throw Refusal(card, type, "multiqueue");
        CheckIsolation(card);
    }

    /// <summary>Only the kernel's bridge isolates ports.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED</exception>
    public static void CheckIsolation(InterfaceDevice card)
    {
        if (card is { IsIsolated: true, Profile.Type: VirtualPortType.Openvswitch })
            throw LaunchBuilder.Unsupported($"interface {card.Mac?.Address} - <port isolated='yes'/> is not supported for network interfaces with virtualport type='openvswitch'");
    }

    private static LibvirtException Refusal(InterfaceDevice card, InterfaceType type, string what)
        => LaunchBuilder.Unsupported($"interface {card.Mac?.Address} - {what} is not supported for network interfaces of type {InterfaceTypeNames.Text(type)}");
}
