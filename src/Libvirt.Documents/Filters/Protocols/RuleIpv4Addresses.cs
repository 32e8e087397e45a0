namespace Libvirt.Documents.Filters;

/// <summary>IPv4 addresses of a packet.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleIpv4Addresses
{
    /// <summary>Who sends.</summary>
    [XmlAttribute("srcipaddr", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? Source { get; set; }

    /// <summary>Bits of the source that count.</summary>
    [XmlAttribute("srcipmask", Data = "int[0..32] | %filterVariable | %filterIpv4")]
    public RuleValue<RuleIpv4Mask>? SourceMask { get; set; }

    /// <summary>Who receives.</summary>
    [XmlAttribute("dstipaddr", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? Destination { get; set; }

    /// <summary>Bits of the destination that count.</summary>
    [XmlAttribute("dstipmask", Data = "int[0..32] | %filterVariable | %filterIpv4")]
    public RuleValue<RuleIpv4Mask>? DestinationMask { get; set; }
}
