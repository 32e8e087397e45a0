namespace Libvirt.Documents.Domains;

/// <summary>Share of one host cache (<c>cache</c>).</summary>
[XmlType]
public sealed partial class CacheShare
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id")]
    public uint Id { get; set; }

    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level")]
    public uint Level { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public CacheKind Type { get; set; }

    /// <summary>Bytes.</summary>
    [XmlAttribute("size", Custom = true)]
    public ulong Size { get; set; }
}
