namespace Libvirt.Documents.Networks;

/// <summary>Server for a domain or for all (<c>forwarder</c>).</summary>
[XmlType]
public sealed partial class DnsForwarder
{
    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Data = "%hostName")]
    public string? Domain { get; set; }

    /// <summary>Attribute <c>addr</c>.</summary>
    [XmlAttribute("addr", Invalid = "Invalid forwarder IP address '{0}' in network '{1}'", InvalidCode = ErrorNumber.XmlError, Data = "%ipAddress")]
    public IpAddress? Address { get; set; }
}
