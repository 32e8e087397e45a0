namespace Libvirt.Documents.Networks;

/// <summary>Address translation (<c>nat</c>).</summary>
[XmlType]
public sealed partial class NetworkNat
{
    /// <summary>Translate IPv6 too.</summary>
    [XmlAttribute("ipv6")]
    public bool? Ipv6 { get; set; }

    /// <summary>Source addresses.</summary>
    [XmlElement("address")]
    public AddressRange? Address { get; set; }

    /// <summary>Source ports.</summary>
    [XmlElement("port")]
    public PortRange? Port { get; set; }
}
