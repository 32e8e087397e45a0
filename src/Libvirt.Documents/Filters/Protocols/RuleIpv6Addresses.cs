namespace Libvirt.Documents.Filters;

/// <summary>IPv6 addresses of a packet.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleIpv6Addresses
{
    /// <summary>Who sends.</summary>
    [XmlAttribute("srcipaddr")]
    public RuleValue<RuleIpv6>? Source { get; set; }

    /// <summary>Bits of the source that count.</summary>
    [XmlAttribute("srcipmask")]
    public RuleValue<RuleIpv6Mask>? SourceMask { get; set; }

    /// <summary>Who receives.</summary>
    [XmlAttribute("dstipaddr")]
    public RuleValue<RuleIpv6>? Destination { get; set; }

    /// <summary>Bits of the destination that count.</summary>
    [XmlAttribute("dstipmask")]
    public RuleValue<RuleIpv6Mask>? DestinationMask { get; set; }
}
