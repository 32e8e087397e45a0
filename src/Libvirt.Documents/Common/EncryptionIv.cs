namespace Libvirt.Documents;

/// <summary>Generator of initialization vectors (<c>ivgen</c>).</summary>
[XmlType]
public sealed partial class EncryptionIv
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true)]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>hash</c>.</summary>
    [XmlAttribute("hash")]
    public string? Hash { get; set; }
}
