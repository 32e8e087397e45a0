namespace Libvirt.Documents.Filters;

/// <summary>Ranges of IPv4 addresses.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleIpv4Ranges
{
    /// <summary>First source.</summary>
    [XmlAttribute("srcipfrom", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? SourceFrom { get; set; }

    /// <summary>Last source.</summary>
    [XmlAttribute("srcipto", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? SourceTo { get; set; }

    /// <summary>First destination.</summary>
    [XmlAttribute("dstipfrom", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? DestinationFrom { get; set; }

    /// <summary>Last destination.</summary>
    [XmlAttribute("dstipto", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? DestinationTo { get; set; }
}
