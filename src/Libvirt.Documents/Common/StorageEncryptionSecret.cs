namespace Libvirt.Documents;

/// <summary>A secret that decrypts (<c>secret</c>).</summary>
[XmlType]
public sealed partial class StorageEncryptionSecret
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Missing = "unknown volume encryption secret type", Invalid = "unknown volume encryption secret type {0}")]
    public StorageEncryptionSecretType Type { get; set; }

    /// <summary>Attribute <c>uuid</c>.</summary>
    [XmlAttribute("uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Attribute <c>usage</c>.</summary>
    [XmlAttribute("usage")]
    public string? Usage { get; set; }
}
