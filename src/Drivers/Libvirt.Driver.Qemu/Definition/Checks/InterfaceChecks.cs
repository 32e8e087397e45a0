namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Network cards that QEMU cannot have.</summary>
internal static class InterfaceChecks
{
    public static void Run(QemuGuest guest)
    {
        foreach (var card in guest.Devices.Interfaces)
        {
            bool passt = card.Backend?.Type == InterfaceBackendType.Passt;
            if (card.Type == InterfaceType.Vhostuser && !SharedMemory.IsShared(guest.Domain))
                throw QemuErrors.Unsupported("'interface' requires shared memory");
            if (card.PortForwards.Count > 0 && !(passt && card.Type is InterfaceType.User or InterfaceType.Vhostuser))
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "The <portForward> element can only be used with the 'passt' backend of interface type='user' or type='vhostuser'");
            if (card.Ips.Count > 0 && card.Type is not (InterfaceType.User or InterfaceType.Vhostuser))
                throw QemuErrors.Unsupported("Invalid attempt to set network interface guest-side IP address info, not supported for this interface type/backend");
            if (card.Target?.Managed == false && card.Type != InterfaceType.Ethernet)
                throw QemuErrors.Unsupported($"unmanaged target dev is not supported on interfaces of type '{InterfaceTypeNames.Text(card.Type ?? InterfaceType.User)}'");
            if (card is { Mtu: > 0, Type: InterfaceType.Direct })
                throw QemuErrors.Unsupported("setting MTU on interface type direct is not supported yet");
            PowerOfTwo("rx_queue_size", card.Driver?.RxQueueSize);
            PowerOfTwo("tx_queue_size", card.Driver?.TxQueueSize);
        }
    }

    private static void PowerOfTwo(string name, uint? value)
    {
        if (value is > 0 && !System.Numerics.BitOperations.IsPow2(value.Value))
            throw QemuErrors.Unsupported($"{name} has to be a power of two");
    }
}
