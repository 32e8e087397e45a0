namespace Libvirt.Documents.Filters;

/// <summary>What the host knows about a connection and its addresses.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class RuleConnection
{
    /// <summary>Differentiated services code point.</summary>
    [XmlAttribute("dscp", Data = "int[0..63] | %filterVariable | /0x([0-3][0-9a-fA-F]|[0-9a-fA-F])/")]
    public RuleValue<RuleServicePoint>? ServicePoint { get; set; }

    /// <summary>Number of connections of one sender above which the rule applies.</summary>
    [XmlAttribute("connlimit-above", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? ConnectionLimit { get; set; }

    /// <summary>States of the connection.</summary>
    [XmlAttribute("state", Data = "/((NEW|ESTABLISHED|RELATED|INVALID)(,(NEW|ESTABLISHED|RELATED|INVALID))*|NONE)/")]
    public RuleValue<RuleState>? State { get; set; }

    /// <summary>IP set of the host in which the packet is looked up.</summary>
    [XmlAttribute("ipset", Data = "%filterVariable | /[a-zA-Z0-9_\\.:\\-\\+ ]{1,31}/")]
    public RuleValue<RuleSetName>? SetName { get; set; }

    /// <summary>What of the packet is looked up.</summary>
    [XmlAttribute("ipsetflags", Data = "/([Ss][Rr][Cc]|[Dd][Ss][Tt])(,([Ss][Rr][Cc]|[Dd][Ss][Tt])){0,5}/")]
    public RuleValue<RuleSetFlags>? SetFlags { get; set; }
}
