namespace Libvirt.Documents.Filters;

/// <summary>What packets a rule is about. The name of the element is the protocol.</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = IllegalValue)]
[XmlVariant("mac", typeof(MacRule))]
[XmlVariant("vlan", typeof(VlanRule))]
[XmlVariant("stp", typeof(SpanningTreeRule))]
[XmlVariant("arp", typeof(ArpRule))]
[XmlVariant("rarp", typeof(ArpRule))]
[XmlVariant("ip", typeof(IpRule))]
[XmlVariant("ipv6", typeof(Ipv6Rule))]
[XmlVariant("tcp", typeof(TcpRule))]
[XmlVariant("udp", typeof(PortRule))]
[XmlVariant("sctp", typeof(PortRule))]
[XmlVariant("udplite", typeof(PlainRule))]
[XmlVariant("esp", typeof(PlainRule))]
[XmlVariant("ah", typeof(PlainRule))]
[XmlVariant("icmp", typeof(IcmpRule))]
[XmlVariant("igmp", typeof(PlainRule))]
[XmlVariant("all", typeof(PlainRule))]
[XmlVariant("tcp-ipv6", typeof(TcpIpv6Rule))]
[XmlVariant("udp-ipv6", typeof(PortIpv6Rule))]
[XmlVariant("sctp-ipv6", typeof(PortIpv6Rule))]
[XmlVariant("udplite-ipv6", typeof(PlainIpv6Rule))]
[XmlVariant("esp-ipv6", typeof(PlainIpv6Rule))]
[XmlVariant("ah-ipv6", typeof(PlainIpv6Rule))]
[XmlVariant("icmpv6", typeof(IcmpIpv6Rule))]
[XmlVariant("all-ipv6", typeof(PlainIpv6Rule))]
public abstract partial class RuleProtocol
{
    internal const string IllegalValue = "{2} has illegal value {0}";

    /// <summary>True when the attributes say what must not be the case (<c>match='no'</c>).</summary>
    [XmlAttribute("match", First = true, Custom = true)]
    public bool Negated { get; set; }

    /// <summary>A remark that goes into the firewall.</summary>
    [XmlAttribute("comment")]
    public RuleValue<RuleComment>? Comment { get; set; }
}
