namespace Libvirt.Documents.Filters;

/// <summary>Hardware addresses of a frame.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleEthernet
{
    /// <summary>Who sends.</summary>
    [XmlAttribute("srcmacaddr", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? Source { get; set; }

    /// <summary>Bits of the source that count.</summary>
    [XmlAttribute("srcmacmask", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMacMask>? SourceMask { get; set; }

    /// <summary>Who receives.</summary>
    [XmlAttribute("dstmacaddr", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? Destination { get; set; }

    /// <summary>Bits of the destination that count.</summary>
    [XmlAttribute("dstmacmask", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMacMask>? DestinationMask { get; set; }
}
