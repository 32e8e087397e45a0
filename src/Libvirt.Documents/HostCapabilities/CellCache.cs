namespace Libvirt.Documents.HostCapabilities;

/// <summary>A cache of memory (<c>cache</c>).</summary>
[XmlType]
public sealed partial class CellCache
{
    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level")]
    public uint Level { get; set; }

    /// <summary>Attribute <c>associativity</c>.</summary>
    [XmlAttribute("associativity")]
    public string? Associativity { get; set; }

    /// <summary>Attribute <c>policy</c>.</summary>
    [XmlAttribute("policy")]
    public string? Policy { get; set; }

    /// <summary>Element <c>size</c>.</summary>
    [XmlElement("size")]
    public CacheAmount? Size { get; set; }

    /// <summary>Element <c>line</c>.</summary>
    [XmlElement("line")]
    public CacheAmount? Line { get; set; }
}
