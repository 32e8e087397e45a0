namespace Libvirt.Documents.Networks;

/// <summary>First and last address.</summary>
[XmlType]
public sealed partial class AddressRange
{
    /// <summary>Attribute <c>start</c>.</summary>
    [XmlAttribute("start", Invalid = "Bad ipv4 start address '{0}' in <nat> in <forward>", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%ipv4Address")]
    public IpAddress? Start { get; set; }

    /// <summary>Attribute <c>end</c>.</summary>
    [XmlAttribute("end", Invalid = "Bad ipv4 end address '{0}' in <nat> in <forward>", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%ipv4Address")]
    public IpAddress? End { get; set; }
}
