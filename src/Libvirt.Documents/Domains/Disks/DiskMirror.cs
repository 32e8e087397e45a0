namespace Libvirt.Documents.Domains;

/// <summary>A running copy of the disk (<c>mirror</c>).</summary>
[XmlType]
[XmlSchema("""
    ((@file & @format? & @job='copy'? & (^Domains.DiskSource:Any & format?)?) | (@job=('copy' | 'active-commit') & ^Domains.DiskSource:Any & format?))
    & @ready? & backingStore?
    """)]
public sealed partial class DiskMirror
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public StorageType? Type { get; set; }

    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file", Data = "%absolutePath")]
    public string? File { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format", Data = "'bochs' | 'cloop' | 'cow' | 'dir' | 'dmg' | 'fat' | 'iso' | 'luks' | 'ploop' | 'qcow' | 'qcow2' | 'qed' | 'raw' | 'vdi' | 'vhd' | 'vmdk' | 'vpc'")]
    public string? FormatName { get; set; }

    /// <summary>Attribute <c>job</c>.</summary>
    [XmlAttribute("job")]
    public MirrorJob Job { get; set; }

    /// <summary>Attribute <c>ready</c>.</summary>
    [XmlAttribute("ready")]
    public MirrorState? Ready { get; set; }

    /// <summary>Element <c>format</c>.</summary>
    [XmlElement("format")]
    public MirrorFormat? Format { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source")]
    public DiskSource? Source { get; set; }

    /// <summary>Element <c>backingStore</c>.</summary>
    [XmlElement("backingStore")]
    public BackingStore? BackingStore { get; set; }
}
