namespace Libvirt.Documents.Backups;

/// <summary>What QEMU's driver remembers of a backup (<c>privateData</c>).</summary>
[XmlType]
public sealed partial class BackupPrivateData
{
    /// <summary>Objects of the hypervisor that end with the backup.</summary>
    [XmlElement("objects")]
    public BackupObjects? Objects { get; set; }
}
