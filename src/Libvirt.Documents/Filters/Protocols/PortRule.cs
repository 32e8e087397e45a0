namespace Libvirt.Documents.Filters;

/// <summary>Protocols over IPv4 that have ports (<c>udp</c>, <c>sctp</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class PortRule : RuleProtocol
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
}
