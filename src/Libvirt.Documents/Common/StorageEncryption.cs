namespace Libvirt.Documents;

/// <summary>Encryption of an image (<c>encryption</c>).</summary>
[XmlType]
public sealed partial class StorageEncryption
{
    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format", Required = true, Missing = "unknown volume encryption format", Invalid = "unknown volume encryption format type {0}")]
    public StorageEncryptionFormat Format { get; set; }

    /// <summary>Attribute <c>engine</c>.</summary>
    [XmlAttribute("engine")]
    public StorageEncryptionEngine? Engine { get; set; }

    /// <summary>Element <c>secret</c>.</summary>
    [XmlElement("secret")]
    public List<StorageEncryptionSecret> Secrets { get; set; } = [];

    /// <summary>Element <c>cipher</c>; only for luks and luks2.</summary>
    [XmlElement("cipher")]
    public StorageCipher? Cipher { get; set; }

    /// <summary>Element <c>ivgen</c>; only with a cipher.</summary>
    [XmlElement("ivgen")]
    public StorageInitialVector? InitialVector { get; set; }
}
