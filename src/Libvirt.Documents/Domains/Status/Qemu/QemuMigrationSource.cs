namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>Where a disk is copied to (<c>migrationSource</c>).</summary>
[XmlType]
public sealed partial class QemuMigrationSource
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public StorageType? Type { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format")]
    public StorageFormat? Format { get; set; }

    /// <summary>The server.</summary>
    [XmlElement("source")]
    public DiskSource? Source { get; set; }

    /// <summary>Old releases wrote the server into this element.</summary>
    [XmlInline]
    public DiskSource Old { get; set; } = new();
}
