namespace Libvirt.Documents.Domains;

/// <summary>The cache (<c>cache</c>).</summary>
[XmlType]
public sealed partial class CpuCache
{
    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level", Data = "'1' | '2' | '3'")]
    public uint? Level { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Required = true)]
    public CpuCacheMode Mode { get; set; }
}
