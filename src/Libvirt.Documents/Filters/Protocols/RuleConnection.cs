namespace Libvirt.Documents.Filters;

/// <summary>What the host knows about a connection and its addresses.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleConnection
{
    /// <summary>Differentiated services code point.</summary>
    [XmlAttribute("dscp")]
    public RuleValue<RuleServicePoint>? ServicePoint { get; set; }

    /// <summary>Number of connections of one sender above which the rule applies.</summary>
    [XmlAttribute("connlimit-above")]
    public RuleValue<RuleUInt16>? ConnectionLimit { get; set; }

    /// <summary>States of the connection.</summary>
    [XmlAttribute("state")]
    public RuleValue<RuleState>? State { get; set; }

    /// <summary>IP set of the host in which the packet is looked up.</summary>
    [XmlAttribute("ipset")]
    public RuleValue<RuleSetName>? SetName { get; set; }

    /// <summary>What of the packet is looked up.</summary>
    [XmlAttribute("ipsetflags")]
    public RuleValue<RuleSetFlags>? SetFlags { get; set; }
}
