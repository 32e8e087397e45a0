namespace Libvirt.Documents.Networks;

/// <summary>Addresses for any guest (<c>range</c>).</summary>
[XmlType]
public sealed partial class DhcpRange
{
    /// <summary>Attribute <c>start</c>.</summary>
    [XmlAttribute("start", Invalid = "Invalid dhcp range start '{0}'", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%ipAddress")]
    public IpAddress? Start { get; set; }

    /// <summary>Attribute <c>end</c>.</summary>
    [XmlAttribute("end", Invalid = "Invalid dhcp range end '{0}'", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%ipAddress")]
    public IpAddress? End { get; set; }

    /// <summary>Element <c>lease</c>.</summary>
    [XmlElement("lease")]
    public DhcpLease? Lease { get; set; }
}
