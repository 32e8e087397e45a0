namespace Libvirt.Documents.Filters;

/// <summary>Control messages over IPv6 (<c>icmpv6</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class IcmpIpv6Rule : RuleProtocol
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

    /// <summary>Type of the message.</summary>
    [XmlAttribute("type", Data = "%uint8")]
    public RuleValue<RuleUInt8>? Type { get; set; }

    /// <summary>Code of the message.</summary>
    [XmlAttribute("code", Data = "%uint8")]
    public RuleValue<RuleUInt8>? Code { get; set; }
}
