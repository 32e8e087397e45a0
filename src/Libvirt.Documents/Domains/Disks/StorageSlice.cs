namespace Libvirt.Documents.Domains;

/// <summary>Part of an image (<c>slice</c>).</summary>
[XmlType]
public sealed partial class StorageSlice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public string? Type { get; set; }

    /// <summary>Bytes.</summary>
    [XmlAttribute("offset")]
    public ulong Offset { get; set; }

    /// <summary>Bytes.</summary>
    [XmlAttribute("size")]
    public ulong Size { get; set; }
}
