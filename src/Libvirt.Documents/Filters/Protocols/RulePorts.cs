namespace Libvirt.Documents.Filters;

/// <summary>Ranges of ports.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RulePorts
{
    /// <summary>First port of the sender.</summary>
    [XmlAttribute("srcportstart", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? SourceStart { get; set; }

    /// <summary>Last port of the sender.</summary>
    [XmlAttribute("srcportend", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? SourceEnd { get; set; }

    /// <summary>First port of the receiver.</summary>
    [XmlAttribute("dstportstart", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? DestinationStart { get; set; }

    /// <summary>Last port of the receiver.</summary>
    [XmlAttribute("dstportend", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? DestinationEnd { get; set; }

    /// <summary>True when it says nothing.</summary>
    public bool IsEmpty => SourceStart is null && SourceEnd is null && DestinationStart is null && DestinationEnd is null;
}
