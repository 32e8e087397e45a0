using Libvirt.Documents.Backups;

namespace Libvirt.Documents;

/// <summary>A backup of a running domain (<c>domainbackup</c>). <see cref="ParseOptions.Status"/> reads what only the daemon writes.</summary>
[XmlDocument("domainbackup", ErrorDomain.Domain)]
[XmlSchema("incremental? & ((@mode='push'? & disks { disk { ^Backups.BackupDisk:Push }+ }?) | (@mode='pull' & server & disks { disk { ^Backups.BackupDisk:Pull }+ }?))")]
public sealed partial class DomainBackupDocument
{
    /// <summary>Who moves the data.</summary>
    [XmlAttribute("mode")]
    public BackupMode? Mode { get; set; }

    /// <summary>The checkpoint since which changes are saved, for disks that name none.</summary>
    [XmlElement("incremental")]
    public string? Incremental { get; set; }

    /// <summary>Where the data is offered; only in pull mode.</summary>
    [XmlElement("server")]
    public BackupServer? Server { get; set; }

    /// <summary>All disks of the domain once they are aligned.</summary>
    [XmlElement("disk", Wrapper = "disks")]
    public List<BackupDisk> Disks { get; set; } = [];

    /// <summary>What the driver remembers; only in status files.</summary>
    [XmlElement("privateData", Status = true)]
    public BackupPrivateData? PrivateData { get; set; }
}
