namespace Libvirt.Documents.Domains;

/// <summary>Hashed page table of pSeries (<c>hpt</c>).</summary>
[XmlType]
public sealed partial class HptFeature
{
    /// <summary>Attribute <c>resizing</c>.</summary>
    [XmlAttribute("resizing")]
    public HptResizing? Resizing { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("maxpagesize", Unit = "KiB", DefaultUnit = "B", Custom = true)]
    public ulong MaximumPageSize { get; set; }
}
