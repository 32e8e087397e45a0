namespace Libvirt.Documents.Filters;

/// <summary>Protocols over IPv4 of which only the addresses are looked at (<c>all</c>, <c>esp</c>, <c>ah</c>, <c>udplite</c>, <c>igmp</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class PlainRule : RuleProtocol
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
}
