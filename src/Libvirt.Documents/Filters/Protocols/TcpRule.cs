namespace Libvirt.Documents.Filters;

/// <summary>TCP over IPv4 (<c>tcp</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class TcpRule : RuleProtocol
{
    /// <summary>Hardware address of the sender.</summary>
    [XmlAttribute("srcmacaddr", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? SourceMac { get; set; }

    /// <summary>Addresses of the packet.</summary>
    [XmlInline]
    public RuleIpv4Addresses Addresses { get; set; } = new();

    /// <summary>Ranges of addresses.</summary>
    [XmlInline]
    public RuleIpv4Ranges Ranges { get; set; } = new();

    /// <summary>What the host knows about the connection.</summary>
    [XmlInline]
    public RuleConnection Connection { get; set; } = new();

    /// <summary>Ports.</summary>
    [XmlInline]
    public RulePorts Ports { get; set; } = new();

    /// <summary>Flags of the packet.</summary>
    [XmlAttribute("flags", Data = "/((SYN|ACK|URG|PSH|FIN|RST)(,(SYN|ACK|URG|PSH|FIN|RST))*|ALL|NONE)\\/((SYN|ACK|URG|PSH|FIN|RST)(,(SYN|ACK|URG|PSH|FIN|RST))*|ALL|NONE)/")]
    public RuleValue<RuleTcpFlags>? Flags { get; set; }
}
