namespace Libvirt.Documents.Filters;

/// <summary>Any frame (<c>mac</c>).</summary>
[XmlType(AttributesBackward = true, InvalidAttribute = RuleProtocol.IllegalValue)]
public sealed partial class MacRule : RuleProtocol
{
    /// <summary>Addresses of the frame.</summary>
    [XmlInline]
    public RuleEthernet Ethernet { get; set; } = new();

    /// <summary>What the frame carries.</summary>
    [XmlAttribute("protocolid")]
    public RuleValue<RuleEtherType>? Protocol { get; set; }
}
