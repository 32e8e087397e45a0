namespace Libvirt.Documents.Domains;

/// <summary>Context identifier (<c>cid</c>).</summary>
[XmlType]
public sealed partial class VsockCid
{
    /// <summary>Attribute <c>auto</c>.</summary>
    [XmlAttribute("auto")]
    public bool? Auto { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", NonZero = true)]
    public uint? Address { get; set; }
}
