namespace Libvirt.Documents.HostCapabilities;

/// <summary>A cache of memory (<c>cache</c>).</summary>
[XmlType]
public sealed partial class CellCache
{
    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level", Needed = true)]
    public uint Level { get; set; }

    /// <summary>Attribute <c>associativity</c>.</summary>
    [XmlAttribute("associativity", Needed = true, Data = "'direct' | 'full' | 'none'")]
    public string? Associativity { get; set; }

    /// <summary>Attribute <c>policy</c>.</summary>
    [XmlAttribute("policy", Needed = true, Data = "'none' | 'writeback' | 'writethrough'")]
    public string? Policy { get; set; }

    /// <summary>Element <c>size</c>.</summary>
    [XmlElement("size", Needed = true)]
    public CacheAmount? Size { get; set; }

    /// <summary>Element <c>line</c>.</summary>
    [XmlElement("line", Needed = true)]
    public CacheAmount? Line { get; set; }
}
