namespace Libvirt.Documents.Filters;

/// <summary>Any frame (<c>mac</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class MacRule : RuleProtocol
{
    /// <summary>Addresses of the frame.</summary>
    [XmlInline]
    public RuleEthernet Ethernet { get; set; } = new();

    /// <summary>What the frame carries.</summary>
    [XmlAttribute("protocolid", Data = "'arp' | 'ipv4' | 'ipv6' | 'rarp' | 'vlan' | int[1536..65535] | %filterVariable | /0x([6-9a-fA-F][0-9a-fA-F]{2}|[0-9a-fA-F]{4})/")]
    public RuleValue<RuleEtherType>? Protocol { get; set; }
}
