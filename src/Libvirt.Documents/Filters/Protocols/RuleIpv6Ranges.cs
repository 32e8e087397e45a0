namespace Libvirt.Documents.Filters;

/// <summary>Ranges of IPv6 addresses.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleIpv6Ranges
{
    /// <summary>First source.</summary>
    [XmlAttribute("srcipfrom", Data = "%filterIpv6 | %filterVariable")]
    public RuleValue<RuleIpv6>? SourceFrom { get; set; }

    /// <summary>Last source.</summary>
    [XmlAttribute("srcipto", Data = "%filterIpv6 | %filterVariable")]
    public RuleValue<RuleIpv6>? SourceTo { get; set; }

    /// <summary>First destination.</summary>
    [XmlAttribute("dstipfrom", Data = "%filterIpv6 | %filterVariable")]
    public RuleValue<RuleIpv6>? DestinationFrom { get; set; }

    /// <summary>Last destination.</summary>
    [XmlAttribute("dstipto", Data = "%filterIpv6 | %filterVariable")]
    public RuleValue<RuleIpv6>? DestinationTo { get; set; }
}
