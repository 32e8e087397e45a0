namespace Libvirt.Documents.Filters;

/// <summary>Frames of a VLAN (<c>vlan</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class VlanRule : RuleProtocol
{
    /// <summary>Addresses of the frame.</summary>
    [XmlInline]
    public RuleEthernet Ethernet { get; set; } = new();

    /// <summary>Number of the VLAN.</summary>
    [XmlAttribute("vlanid", Data = "int[0..4095] | %filterVariable | /0x([0-9a-fA-F]{1,3})/")]
    public RuleValue<RuleVlanId>? VlanId { get; set; }

    /// <summary>What the frame carries.</summary>
    [XmlAttribute("encap-protocol", Data = "'arp' | 'ipv4' | 'ipv6' | 'rarp' | 'vlan' | int[1536..65535] | %filterVariable | /0x([6-9a-fA-F][0-9a-fA-F]{2}|[0-9a-fA-F]{4})/")]
    public RuleValue<RuleEtherType>? Protocol { get; set; }
}
