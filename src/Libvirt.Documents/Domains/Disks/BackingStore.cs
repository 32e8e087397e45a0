namespace Libvirt.Documents.Domains;

/// <summary>What an image is based on (<c>backingStore</c>); without a type it ends the chain.</summary>
[XmlType]
[XmlSchema("(@index? & ^Domains.DiskSource:Any & backingStore? & format) | empty")]
public sealed partial class BackingStore
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown storage source type '{0}'", InvalidCode = ErrorNumber.XmlError)]
    public StorageType? Type { get; set; }

    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index", Data = "%positive")]
    public uint? Index { get; set; }

    /// <summary>Element <c>format</c>.</summary>
    [XmlElement("format")]
    public MirrorFormat? Format { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source")]
    public DiskSource? Source { get; set; }

    /// <summary>The next image of the chain.</summary>
    [XmlElement("backingStore", Custom = true)]
    public BackingStore? Next { get; set; }
}
