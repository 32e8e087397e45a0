namespace Libvirt.Documents.Filters;

/// <summary>Protocols over IPv6 of which only the addresses are looked at (<c>all-ipv6</c>, <c>esp-ipv6</c>, <c>ah-ipv6</c>, <c>udplite-ipv6</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class PlainIpv6Rule : RuleProtocol
{
    /// <summary>Hardware address of the sender.</summary>
    [XmlAttribute("srcmacaddr", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? SourceMac { get; set; }

    /// <summary>Addresses of the packet.</summary>
    [XmlInline]
    public RuleIpv6Addresses Addresses { get; set; } = new();

    /// <summary>Ranges of addresses.</summary>
    [XmlInline]
    public RuleIpv6Ranges Ranges { get; set; } = new();

    /// <summary>What the host knows about the connection.</summary>
    [XmlInline]
    public RuleConnection Connection { get; set; } = new();
}
