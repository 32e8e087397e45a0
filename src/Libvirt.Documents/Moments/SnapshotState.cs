namespace Libvirt.Documents.Moments;

/// <summary>What the domain was doing; the values are those of virDomainState.</summary>
[XmlEnum]
public enum SnapshotState
{
    /// <summary><c>running</c></summary>
    Running = 1,

    /// <summary><c>blocked</c></summary>
    Blocked = 2,

    /// <summary><c>paused</c></summary>
    Paused = 3,

    /// <summary><c>shutdown</c></summary>
    Shutdown = 4,

    /// <summary><c>shutoff</c></summary>
    Shutoff = 5,

    /// <summary><c>crashed</c></summary>
    Crashed = 6,

    /// <summary><c>pmsuspended</c></summary>
    [XmlName("pmsuspended")]
    PmSuspended = 7,

    /// <summary><c>disk-snapshot</c>: only the disks were saved, while the domain ran</summary>
    DiskSnapshot = 8,
}
