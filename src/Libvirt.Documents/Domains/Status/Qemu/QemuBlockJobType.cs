namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>Kind of a block job.</summary>
[XmlEnum]
public enum QemuBlockJobType
{
    /// <summary>None.</summary>
    None,

    /// <summary>Content of lower images is copied up.</summary>
    Pull,

    /// <summary>A disk is mirrored.</summary>
    Copy,

    /// <summary>Content of upper images is written into a lower one.</summary>
    Commit,

    /// <summary>The same with the image that the guest writes.</summary>
    ActiveCommit,

    /// <summary>A backup.</summary>
    Backup,

    /// <summary>A job of the driver's own.</summary>
    Internal,

    /// <summary>An image is made.</summary>
    Create,

    /// <summary>An internal snapshot is made.</summary>
    SnapshotSave,

    /// <summary>An internal snapshot is deleted.</summary>
    SnapshotDelete,

    /// <summary>Nobody knows what it does.</summary>
    Broken,
}
