namespace Libvirt.Documents.Backups;

/// <summary>What of a disk is saved.</summary>
[XmlEnum]
public enum BackupDiskMode
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>What changed since a checkpoint.</summary>
    Incremental,
}
