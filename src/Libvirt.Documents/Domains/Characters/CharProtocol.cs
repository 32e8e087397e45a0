namespace Libvirt.Documents.Domains;

/// <summary>Protocol (<c>protocol</c>).</summary>
[XmlType]
public sealed partial class CharProtocol
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "Unknown protocol '{0}'", InvalidCode = ErrorNumber.InternalError)]
    public CharProtocolType? Type { get; set; }
}
