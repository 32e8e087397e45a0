namespace Libvirt.Documents.Domains;

/// <summary>Share of one host cache (<c>cache</c>).</summary>
[XmlType]
[XmlSchema("... & @unit=%unit?")]
public sealed partial class CacheShare
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level", Needed = true)]
    public uint Level { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true)]
    public CacheKind Type { get; set; }

    /// <summary>Bytes.</summary>
    [XmlAttribute("size", Custom = true, Needed = true)]
    public ulong Size { get; set; }
}
