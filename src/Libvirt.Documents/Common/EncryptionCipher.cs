namespace Libvirt.Documents;

/// <summary>Cipher (<c>cipher</c>).</summary>
[XmlType]
public sealed partial class EncryptionCipher
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "cipher info missing 'name' attribute")]
    public string? Name { get; set; }

    /// <summary>Bits.</summary>
    [XmlAttribute("size", Required = true)]
    public uint Size { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    /// <summary>Attribute <c>hash</c>.</summary>
    [XmlAttribute("hash")]
    public string? Hash { get; set; }
}
