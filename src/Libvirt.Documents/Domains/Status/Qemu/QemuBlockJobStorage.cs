namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>An image and those below it.</summary>
[XmlType]
public sealed partial class QemuBlockJobStorage
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public StorageType? Type { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format")]
    public StorageFormat? Format { get; set; }

    /// <summary>Where it is.</summary>
    [XmlElement("source")]
    public DiskSource? Source { get; set; }

    /// <summary>The image below.</summary>
    [XmlElement("backingStore")]
    public BackingStore? BackingStore { get; set; }
}
