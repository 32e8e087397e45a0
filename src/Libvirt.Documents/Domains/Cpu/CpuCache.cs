namespace Libvirt.Documents.Domains;

/// <summary>The cache (<c>cache</c>).</summary>
[XmlType]
public sealed partial class CpuCache
{
    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level", Data = "'1' | '2' | '3'")]
    [GuestAbi("CPU cache level")]
    public uint? Level { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Required = true)]
    [GuestAbi("CPU cache mode")]
    public CpuCacheMode Mode { get; set; }
}
