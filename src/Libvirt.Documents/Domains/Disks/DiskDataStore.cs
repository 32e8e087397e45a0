namespace Libvirt.Documents.Domains;

/// <summary>Separate data file of a qcow2 image (<c>dataStore</c>).</summary>
[XmlType]
[XmlSchema("format & ^Domains.DiskSource:Any")]
public sealed partial class DiskDataStore
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Needed = false)]
    public StorageType Type { get; set; }

    /// <summary>Element <c>format</c>.</summary>
    [XmlElement("format", Needed = true)]
    public MirrorFormat? Format { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source")]
    public DiskSource? Source { get; set; }
}
