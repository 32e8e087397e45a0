namespace Libvirt.Documents.Filters;

/// <summary>IPv6 packets on the bridge (<c>ipv6</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class Ipv6Rule : RuleProtocol
{
    /// <summary>Addresses of the frame.</summary>
    [XmlInline]
    public RuleEthernet Ethernet { get; set; } = new();

    /// <summary>Addresses of the packet.</summary>
    [XmlInline]
    public RuleIpv6Addresses Addresses { get; set; } = new();

    /// <summary>What the packet carries.</summary>
    [XmlAttribute("protocol", Data = "%uint8 | 'ah' | 'esp' | 'icmp' | 'icmpv6' | 'igmp' | 'sctp' | 'tcp' | 'udp' | 'udplite' | %filterVariable")]
    public RuleValue<RuleIpProtocol>? Protocol { get; set; }

    /// <summary>Ports.</summary>
    [XmlInline]
    public RulePorts Ports { get; set; } = new();

    /// <summary>First type of an ICMPv6 message.</summary>
    [XmlAttribute("type", Data = "%uint8")]
    public RuleValue<RuleUInt8>? Type { get; set; }

    /// <summary>Last type.</summary>
    [XmlAttribute("typeend", Data = "%uint8")]
    public RuleValue<RuleUInt8>? TypeEnd { get; set; }

    /// <summary>First code.</summary>
    [XmlAttribute("code", Data = "%uint8")]
    public RuleValue<RuleUInt8>? Code { get; set; }

    /// <summary>Last code.</summary>
    [XmlAttribute("codeend", Data = "%uint8")]
    public RuleValue<RuleUInt8>? CodeEnd { get; set; }

    private protected override void Check(XmlPullReader reader) => CheckPorts(reader, "IPv6", Ports, Protocol);
}
