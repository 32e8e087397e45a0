namespace Libvirt.Documents.Filters;

/// <summary>Address resolution (<c>arp</c>, <c>rarp</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class ArpRule : RuleProtocol
{
    /// <summary>Addresses of the frame.</summary>
    [XmlInline]
    public RuleEthernet Ethernet { get; set; } = new();

    /// <summary>Kind of the hardware address.</summary>
    [XmlAttribute("hwtype", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? HardwareType { get; set; }

    /// <summary>Kind of the protocol address.</summary>
    [XmlAttribute("protocoltype", Data = "%ccwDevice | %filterVariable")]
    public RuleValue<RuleUInt16>? ProtocolType { get; set; }

    /// <summary>What is asked or answered.</summary>
    [XmlAttribute("opcode", Data = "int[0..65535] | %filterVariable | /([Rr]eply|[Rr]equest|[Rr]equest_[Rr]everse|[Rr]eply_[Rr]everse|DRARP_[Rr]equest|DRARP_[Rr]eply|DRARP_[Ee]rror|InARP_[Rr]equest|ARP_NAK)/")]
    public RuleValue<RuleArpOperation>? Operation { get; set; }

    /// <summary>Hardware address of the sender, as the message says.</summary>
    [XmlAttribute("arpsrcmacaddr", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? SourceMac { get; set; }

    /// <summary>Hardware address of the receiver, as the message says.</summary>
    [XmlAttribute("arpdstmacaddr", Data = "%filterMac | %filterVariable")]
    public RuleValue<RuleMac>? DestinationMac { get; set; }

    /// <summary>Address of the sender, as the message says.</summary>
    [XmlAttribute("arpsrcipaddr", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? SourceIp { get; set; }

    /// <summary>Bits of it that count.</summary>
    [XmlAttribute("arpsrcipmask")]
    public RuleValue<RuleIpv4Mask>? SourceIpMask { get; set; }

    /// <summary>Address of the receiver, as the message says.</summary>
    [XmlAttribute("arpdstipaddr", Data = "%filterIpv4 | %filterVariable")]
    public RuleValue<RuleIpv4>? DestinationIp { get; set; }

    /// <summary>Bits of it that count.</summary>
    [XmlAttribute("arpdstipmask")]
    public RuleValue<RuleIpv4Mask>? DestinationIpMask { get; set; }

    /// <summary>Only messages that nobody asked for.</summary>
    [XmlAttribute("gratuitous", Data = "%yesNo | '0' | '1' | 'false' | 'true'")]
    public RuleValue<RuleBoolean>? Gratuitous { get; set; }
}
