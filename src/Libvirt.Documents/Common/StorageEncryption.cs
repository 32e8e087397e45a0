namespace Libvirt.Documents;

/// <summary>Encryption of an image (<c>encryption</c>).</summary>
[XmlType]
[XmlSchema("@format & @engine? & (secret:Passphrase+ & (cipher & ivgen)?)?")]
public sealed partial class StorageEncryption
{
    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format", Custom = true, Needed = true)]
    public EncryptionFormat Format { get; set; }

    /// <summary>Attribute <c>engine</c>.</summary>
    [XmlAttribute("engine")]
    public EncryptionEngine? Engine { get; set; }

    /// <summary>Element <c>secret</c>.</summary>
    [XmlElement("secret")]
    public List<StorageSecret> Secrets { get; set; } = [];

    /// <summary>Element <c>cipher</c>.</summary>
    [XmlElement("cipher")]
    public EncryptionCipher? Cipher { get; set; }

    /// <summary>Element <c>ivgen</c>.</summary>
    [XmlElement("ivgen")]
    public EncryptionIv? IvGenerator { get; set; }
}
