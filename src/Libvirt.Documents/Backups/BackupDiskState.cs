namespace Libvirt.Documents.Backups;

/// <summary>How far a disk is; only in status files.</summary>
[XmlEnum]
public enum BackupDiskState
{
    /// <summary>The job runs.</summary>
    Running,

    /// <summary>The job is done.</summary>
    Complete,

    /// <summary>The job failed.</summary>
    Failed,

    /// <summary>The job is being cancelled.</summary>
    Cancelling,

    /// <summary>The job was cancelled.</summary>
    Cancelled,
}
