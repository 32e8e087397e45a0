namespace Libvirt.Documents.Filters;

/// <summary>Frames of a VLAN (<c>vlan</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class VlanRule : RuleProtocol
{
    /// <summary>Addresses of the frame.</summary>
    [XmlInline]
    public RuleEthernet Ethernet { get; set; } = new();

    /// <summary>Number of the VLAN.</summary>
    [XmlAttribute("vlanid")]
    public RuleValue<RuleVlanId>? VlanId { get; set; }

    /// <summary>What the frame carries.</summary>
    [XmlAttribute("encap-protocol")]
    public RuleValue<RuleEtherType>? Protocol { get; set; }
}
