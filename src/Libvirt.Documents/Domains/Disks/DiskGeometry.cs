namespace Libvirt.Documents.Domains;

/// <summary>Cylinders, heads and sectors (<c>geometry</c>).</summary>
[XmlType]
public sealed partial class DiskGeometry
{
    /// <summary>Attribute <c>cyls</c>.</summary>
    [XmlAttribute("cyls")]
    public uint Cylinders { get; set; }

    /// <summary>Attribute <c>heads</c>.</summary>
    [XmlAttribute("heads")]
    public uint Heads { get; set; }

    /// <summary>Attribute <c>secs</c>.</summary>
    [XmlAttribute("secs")]
    public uint Sectors { get; set; }

    /// <summary>Attribute <c>trans</c>.</summary>
    [XmlAttribute("trans")]
    public DiskTranslation? Translation { get; set; }
}
