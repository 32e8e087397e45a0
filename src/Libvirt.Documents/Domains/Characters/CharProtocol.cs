namespace Libvirt.Documents.Domains;

/// <summary>Protocol (<c>protocol</c>).</summary>
[XmlType]
public sealed partial class CharProtocol
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public CharProtocolType? Type { get; set; }
}
