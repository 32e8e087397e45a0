namespace Libvirt.Documents.Domains;

public sealed partial class InterfaceSource
{
    /// <summary>Forgets attributes that a type of interface does not have.</summary>
    public void Keep(InterfaceType type)
    {
        bool network = type == InterfaceType.Network, vds = type == InterfaceType.Vds, vhost = type == InterfaceType.Vhostuser;
        bool socket = type is InterfaceType.Server or InterfaceType.Client or InterfaceType.Mcast or InterfaceType.Udp;
        Network = network ? Network : null;
        PortGroup = network ? PortGroup : null;
        PortId = network || vds ? PortId : null;
        SwitchId = vds ? SwitchId : null;
        PortGroupId = vds ? PortGroupId : null;
        ConnectionId = vds ? ConnectionId : null;
        Bridge = type == InterfaceType.Bridge ? Bridge : null;
        Name = type == InterfaceType.Internal ? Name : null;
        Device = type is InterfaceType.Direct or InterfaceType.Vdpa or InterfaceType.User or InterfaceType.Ethernet || vhost ? Device : null;
        Mode = type == InterfaceType.Direct || vhost ? Mode : null;
        Path = vhost ? Path : null;
        Type = vhost ? Type : null;
        Address = socket ? Address : null;
        Port = socket ? Port : null;
        Local = type == InterfaceType.Udp ? Local : null;
        DeviceAddress = type == InterfaceType.Hostdev ? DeviceAddress : null;
        if (type == InterfaceType.Direct)
            Mode ??= "vepa";
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.Inactive && SwitchId is null)
            PortId = null;
    }

    private bool ShowsPortId(in FormatOptions options) => SwitchId is not null || options.Live;
}
