namespace Libvirt.Documents.Domains;

/// <summary>Key wrapping of s390 (<c>keywrap</c>).</summary>
[XmlType]
public sealed partial class KeyWrap
{
    /// <summary>Element <c>cipher</c>.</summary>
    [XmlElement("cipher", Needed = true)]
    public List<KeyWrapCipher> Ciphers { get; set; } = [];
}
