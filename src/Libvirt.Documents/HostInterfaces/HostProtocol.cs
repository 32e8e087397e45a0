namespace Libvirt.Documents.HostInterfaces;

/// <summary>Addresses of a family (<c>protocol</c>).</summary>
[XmlType]
[XmlSchema("@family='ipv4' & dhcp? & ip { @address=%ipv4Address & @prefix=%ipv4Prefix? }* & route { @gateway=%ipv4Address }?", Name = "Ipv4")]
[XmlSchema("@family='ipv6' & autoconf? & dhcp? & ip { @address=%ipv6Address & @prefix=%ipPrefix? }* & route { @gateway=%ipv6Address }?", Name = "Ipv6")]
public sealed partial class HostProtocol
{
    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family", Required = true, Missing = "protocol misses the family attribute", Invalid = "unsupported protocol family '{0}'", InvalidCode = ErrorNumber.XmlError)]
    public AddressFamily Family { get; set; }

    /// <summary>IPv6 addresses from router advertisements.</summary>
    [XmlElement("autoconf", When = nameof(IsIpv6))]
    public bool AutoConfiguration { get; set; }

    /// <summary>Element <c>dhcp</c>.</summary>
    [XmlElement("dhcp")]
    public HostDhcp? Dhcp { get; set; }

    /// <summary>Element <c>ip</c>.</summary>
    [XmlElement("ip")]
    public List<HostAddress> Addresses { get; set; } = [];

    /// <summary>Kept as it was written.</summary>
    [XmlElement("route", Attribute = "gateway", Data = "%ipAddress")]
    public string? Gateway { get; set; }
}
