namespace Libvirt.Documents.Networks;

/// <summary>The address of one guest (<c>host</c>).</summary>
[XmlType]
public sealed partial class DhcpHost
{
    /// <summary>Kept as it was written; valid.</summary>
    [XmlAttribute("mac", Data = "%unicastMac")]
    public string? Mac { get; set; }

    /// <summary>DHCPv6 unique identifier.</summary>
    [XmlAttribute("id", Data = "/00?:0?1:00?:0?[1-9a-fA-F](:[0-9a-fA-F]{1,2}){4}(:[0-9a-fA-F]{1,2}){6,8}/ | /00?:0?2(:[0-9a-fA-F]{1,2}){4}(:[0-9a-fA-F]{1,2}){1,124}/ | /00?:0?3:00?:0?[1-9a-fA-F](:[0-9a-fA-F]{1,2}){6,8}/ | /00?:0?4(:[0-9a-fA-F]{1,2}){16}/")]
    public string? Id { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>ip</c>.</summary>
    [XmlAttribute("ip", Invalid = "Invalid IP address in static host definition for network '{1}'", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%ipAddress")]
    public IpAddress? Ip { get; set; }

    /// <summary>Element <c>lease</c>.</summary>
    [XmlElement("lease")]
    public DhcpLease? Lease { get; set; }
}
