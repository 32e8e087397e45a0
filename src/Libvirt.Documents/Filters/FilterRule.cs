namespace Libvirt.Documents.Filters;

/// <summary>A rule (<c>rule</c>): what happens to the packets that its protocol elements describe.</summary>
[XmlType]
[XmlSchema("@action & @direction & @priority? & @statematch? & oneOf?")]
public sealed partial class FilterRule : FilterEntry
{
    /// <summary>Priority of a rule that says none.</summary>
    public const int DefaultPriority = 500;

    /// <summary>Attribute <c>action</c>.</summary>
    [XmlAttribute("action", Required = true, Missing = "rule node requires action attribute", MissingCode = ErrorNumber.InternalError,
        Invalid = "unknown rule action attribute value", InvalidCode = ErrorNumber.InternalError)]
    public RuleAction Action { get; set; }

    /// <summary>Attribute <c>direction</c>, as the guest sees it.</summary>
    [XmlAttribute("direction", Required = true, Missing = "rule node requires direction attribute", MissingCode = ErrorNumber.InternalError,
        Invalid = "unknown rule direction attribute value", InvalidCode = ErrorNumber.InternalError)]
    public RuleDirection Direction { get; set; }

    /// <summary>-1000 to 1000; the lower, the earlier.</summary>
    [XmlAttribute("priority", Custom = true, Data = "int[-1000..1000]")]
    public int Priority { get; set; } = DefaultPriority;

    /// <summary>True when the connection's state is not looked at.</summary>
    [XmlAttribute("statematch", Custom = true, Data = "/([Ff][Aa][Ll][Ss][Ee]|0)/")]
    public bool IgnoreState { get; set; }

    /// <summary>What packets it is about; all elements are of the same protocol, and all must apply. Empty: every packet.</summary>
    [XmlChoice]
    public List<RuleProtocol> Protocols { get; set; } = [];
}
