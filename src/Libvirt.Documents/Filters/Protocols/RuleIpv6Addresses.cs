namespace Libvirt.Documents.Filters;

/// <summary>IPv6 addresses of a packet.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleIpv6Addresses
{
    /// <summary>Who sends.</summary>
    [XmlAttribute("srcipaddr", Data = "%filterIpv6 | %filterVariable")]
    public RuleValue<RuleIpv6>? Source { get; set; }

    /// <summary>Bits of the source that count.</summary>
    [XmlAttribute("srcipmask", Data = "int[0..128] | %filterVariable | %filterIpv6")]
    public RuleValue<RuleIpv6Mask>? SourceMask { get; set; }

    /// <summary>Who receives.</summary>
    [XmlAttribute("dstipaddr", Data = "%filterIpv6 | %filterVariable")]
    public RuleValue<RuleIpv6>? Destination { get; set; }

    /// <summary>Bits of the destination that count.</summary>
    [XmlAttribute("dstipmask", Data = "int[0..128] | %filterVariable | %filterIpv6")]
    public RuleValue<RuleIpv6Mask>? DestinationMask { get; set; }
}
