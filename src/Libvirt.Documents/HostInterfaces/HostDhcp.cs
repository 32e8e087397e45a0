namespace Libvirt.Documents.HostInterfaces;

/// <summary>Addresses come by DHCP (<c>dhcp</c>).</summary>
[XmlType]
public sealed partial class HostDhcp
{
    /// <summary>Name servers come by DHCP too.</summary>
    [XmlAttribute("peerdns")]
    public bool? PeerDns { get; set; }
}
