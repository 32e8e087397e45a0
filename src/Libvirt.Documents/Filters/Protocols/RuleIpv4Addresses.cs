namespace Libvirt.Documents.Filters;

/// <summary>IPv4 addresses of a packet.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleIpv4Addresses
{
    /// <summary>Who sends.</summary>
    [XmlAttribute("srcipaddr")]
    public RuleValue<RuleIpv4>? Source { get; set; }

    /// <summary>Bits of the source that count.</summary>
    [XmlAttribute("srcipmask")]
    public RuleValue<RuleIpv4Mask>? SourceMask { get; set; }

    /// <summary>Who receives.</summary>
    [XmlAttribute("dstipaddr")]
    public RuleValue<RuleIpv4>? Destination { get; set; }

    /// <summary>Bits of the destination that count.</summary>
    [XmlAttribute("dstipmask")]
    public RuleValue<RuleIpv4Mask>? DestinationMask { get; set; }
}
