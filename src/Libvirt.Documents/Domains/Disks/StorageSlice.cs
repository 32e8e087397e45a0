namespace Libvirt.Documents.Domains;

/// <summary>Part of an image (<c>slice</c>).</summary>
[XmlType]
public sealed partial class StorageSlice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Data = "'storage'")]
    public string Type { get; set; } = "";

    /// <summary>Bytes.</summary>
    [XmlAttribute("offset", Required = true, Data = "%unsignedInt")]
    public ulong Offset { get; set; }

    /// <summary>Bytes.</summary>
    [XmlAttribute("size", Required = true, NonZero = true, Data = "%positive")]
    public ulong Size { get; set; }
}
