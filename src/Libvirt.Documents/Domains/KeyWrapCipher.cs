namespace Libvirt.Documents.Domains;

/// <summary>A cipher (<c>cipher</c>).</summary>
[XmlType]
public sealed partial class KeyWrapCipher
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public CipherName Name { get; set; }

    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", Required = true, OnOff = true)]
    public bool State { get; set; }
}
