namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A disk of a migration (<c>disk</c>).</summary>
[XmlType]
public sealed partial class QemuMigratedDisk
{
    /// <summary>The disk as the guest sees it.</summary>
    [XmlAttribute("dev", Required = true)]
    public string Device { get; set; } = "";

    /// <summary>Whether its content is copied.</summary>
    [XmlAttribute("migrating")]
    public bool? Migrating { get; set; }

    /// <summary>Where it is copied to.</summary>
    [XmlElement("migrationSource")]
    public QemuMigrationSource? Source { get; set; }
}
