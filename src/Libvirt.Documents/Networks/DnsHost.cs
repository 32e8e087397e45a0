namespace Libvirt.Documents.Networks;

/// <summary>Names of an address (<c>host</c>).</summary>
[XmlType]
public sealed partial class DnsHost
{
    /// <summary>Attribute <c>ip</c>.</summary>
    [XmlAttribute("ip", Invalid = "Invalid IP address in network '{1}' DNS HOST record", InvalidCode = ErrorNumber.XmlDetail, Needed = true, Data = "%ipAddress")]
    public IpAddress? Ip { get; set; }

    /// <summary>Element <c>hostname</c>.</summary>
    [XmlElement("hostname", Needed = true, Data = "%hostName")]
    public List<string> HostNames { get; set; } = [];
}
