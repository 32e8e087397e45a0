namespace Libvirt.Documents.Domains;

/// <summary>Part of an image (<c>slice</c>).</summary>
[XmlType]
public sealed partial class StorageSlice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true, Data = "'storage'")]
    public string? Type { get; set; }

    /// <summary>Bytes.</summary>
    [XmlAttribute("offset", Needed = true, Data = "%unsignedInt")]
    public ulong Offset { get; set; }

    /// <summary>Bytes.</summary>
    [XmlAttribute("size", Needed = true, Data = "%positive")]
    public ulong Size { get; set; }
}
