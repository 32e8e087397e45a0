namespace Libvirt.Documents.Domains;

/// <summary>Cylinders, heads and sectors (<c>geometry</c>).</summary>
[XmlType]
public sealed partial class DiskGeometry
{
    /// <summary>Attribute <c>cyls</c>.</summary>
    [XmlAttribute("cyls", Needed = true, Data = "int[-9223372036854775808..9223372036854775807]")]
    public uint Cylinders { get; set; }

    /// <summary>Attribute <c>heads</c>.</summary>
    [XmlAttribute("heads", Needed = true, Data = "int[-9223372036854775808..9223372036854775807]")]
    public uint Heads { get; set; }

    /// <summary>Attribute <c>secs</c>.</summary>
    [XmlAttribute("secs", Needed = true, Data = "int[-9223372036854775808..9223372036854775807]")]
    public uint Sectors { get; set; }

    /// <summary>Attribute <c>trans</c>.</summary>
    [XmlAttribute("trans")]
    public DiskTranslation? Translation { get; set; }
}
