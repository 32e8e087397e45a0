namespace Libvirt.Documents.Networks;

/// <summary>The address of one guest (<c>host</c>).</summary>
[XmlType]
public sealed partial class DhcpHost
{
    /// <summary>Kept as it was written; valid.</summary>
    [XmlAttribute("mac")]
    public string? Mac { get; set; }

    /// <summary>DHCPv6 unique identifier.</summary>
    [XmlAttribute("id")]
    public string? Id { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>ip</c>.</summary>
    [XmlAttribute("ip", Invalid = "Invalid IP address in static host definition for network '{1}'", InvalidCode = ErrorNumber.XmlError)]
    public IpAddress? Ip { get; set; }

    /// <summary>Element <c>lease</c>.</summary>
    [XmlElement("lease")]
    public DhcpLease? Lease { get; set; }
}
