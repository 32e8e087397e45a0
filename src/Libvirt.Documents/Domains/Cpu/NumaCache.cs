namespace Libvirt.Documents.Domains;

/// <summary>A memory-side cache (<c>cache</c>).</summary>
[XmlType]
public sealed partial class NumaCache
{
    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level", Required = true)]
    public uint Level { get; set; }

    /// <summary>Attribute <c>associativity</c>.</summary>
    [XmlAttribute("associativity", Required = true)]
    public NumaCacheAssociativity Associativity { get; set; }

    /// <summary>Attribute <c>policy</c>.</summary>
    [XmlAttribute("policy", Required = true)]
    public NumaCachePolicy Policy { get; set; }

    /// <summary>Element <c>size</c>.</summary>
    [XmlElement("size", Needed = true)]
    public NumaCacheSize? Size { get; set; }

    /// <summary>Element <c>line</c>.</summary>
    [XmlElement("line", Needed = true)]
    public NumaCacheSize? Line { get; set; }
}
