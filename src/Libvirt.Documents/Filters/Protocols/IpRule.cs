namespace Libvirt.Documents.Filters;

/// <summary>IPv4 packets on the bridge (<c>ip</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class IpRule : RuleProtocol
{
    /// <summary>Addresses of the frame.</summary>
    [XmlInline]
    public RuleEthernet Ethernet { get; set; } = new();

    /// <summary>Addresses of the packet.</summary>
    [XmlInline]
    public RuleIpv4Addresses Addresses { get; set; } = new();

    /// <summary>What the packet carries.</summary>
    [XmlAttribute("protocol", Data = "%uint8 | 'ah' | 'esp' | 'icmp' | 'icmpv6' | 'igmp' | 'sctp' | 'tcp' | 'udp' | 'udplite' | %filterVariable")]
    public RuleValue<RuleIpProtocol>? Protocol { get; set; }

    /// <summary>Ports.</summary>
    [XmlInline]
    public RulePorts Ports { get; set; } = new();

    /// <summary>Differentiated services code point.</summary>
    [XmlAttribute("dscp", Data = "int[0..63] | %filterVariable | /0x([0-3][0-9a-fA-F]|[0-9a-fA-F])/")]
    public RuleValue<RuleServicePoint>? ServicePoint { get; set; }

    private protected override void Check(XmlPullReader reader) => CheckPorts(reader, "IP", Ports, Protocol);
}
