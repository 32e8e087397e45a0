namespace Libvirt.Documents.Domains;

/// <summary>Interfaces: what their kind of connection can do.</summary>
internal static class InterfaceChecks
{
    public static void Each(DomainDocument domain)
    {
        foreach (var item in domain.Devices.Interfaces)
        {
            if (item.PortForwards.Count > 0 && !(item.Type is InterfaceType.User or InterfaceType.Vhostuser && item.Backend?.Type == InterfaceBackendType.Passt))
                throw DomainValidation.Unsupported("The <portForward> element can only be used with the 'passt' backend of interface type='user' or type='vhostuser'").About(item);
            Teaming(item.Teaming, item);
            if (item.Type != InterfaceType.Network) // what a network connects to is known when the guest starts
                Connection(item);
        }
        foreach (var device in domain.Devices.HostDevices)
            Teaming(device.Teaming, device);
    }

    private static void Connection(Interface item)
    {
        if (item.Vlan is not null && !CanTag(item))
            throw DomainValidation.Unsupported($"interface {item.Mac?.Address} - vlan tag not supported for this connection type").About(item);
        if (item.Port?.Isolated == true && item.Type != InterfaceType.Bridge)
            throw DomainValidation.Unsupported($"interface {item.Mac?.Address} - <port isolated='yes'/> is not supported for network interfaces with type='{InterfaceTypeNames.Text(item.Type ?? InterfaceType.User)}'").About(item);
        if (item is { Port.Isolated: true, VirtualPort.Type: VirtualPortType.Openvswitch })
            throw DomainValidation.Unsupported($"interface {item.Mac?.Address} - <port isolated='yes'/> is not supported for network interfaces with virtualport type='openvswitch'").About(item);
    }

    /// <summary>Tags are set by the hardware, by the bridge, or by Open vSwitch.</summary>
    private static bool CanTag(Interface item) => item.Type switch
    {
        InterfaceType.Hostdev or InterfaceType.Bridge => true,
        InterfaceType.Direct => item.Source?.Mode == "passthrough",
        _ => false,
    };

    private static void Teaming(InterfaceTeaming? teaming, DomainDevice device)
    {
        if (teaming is { Type: TeamingType.Transient, Persistent: null })
            throw DomainValidation.Unsupported("teaming persistent attribute must be set if teaming type is 'transient'").About(device);
        if (teaming is { Type: TeamingType.Persistent, Persistent: not null })
            throw DomainValidation.Unsupported("teaming persistent attribute not allowed if teaming type is 'persistent'").About(device);
    }
}
