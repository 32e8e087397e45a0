namespace Libvirt.Documents.Networks;

/// <summary>The address of one guest (<c>host</c>).</summary>
[XmlType]
public sealed partial class DhcpHost
{
    /// <summary>Kept as it was written; valid.</summary>
    [XmlAttribute("mac", Data = "%unicastMac")]
    public string? Mac { get; set; }

    /// <summary>DHCPv6 unique identifier.</summary>
    [XmlAttribute("id", Data = "/[0]{1,2}:[0]{0,1}[1]:[0]{1,2}:[0]{0,1}[a-fA-F1-9](:[a-fA-F0-9]{1,2}){4}(:[a-fA-F0-9]{1,2}){6,8}/ | /[0]{1,2}:[0]{0,1}[2](:[a-fA-F0-9]{1,2}){4}(:[a-fA-F0-9]{1,2}){1,124}/ | /[0]{1,2}:[0]{0,1}[3]:[0]{1,2}:[0]{0,1}[a-fA-F1-9](:[a-fA-F0-9]{1,2}){6,8}/ | /[0]{1,2}:[0]{0,1}[4](:[a-fA-F0-9]{1,2}){16}/")]
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
