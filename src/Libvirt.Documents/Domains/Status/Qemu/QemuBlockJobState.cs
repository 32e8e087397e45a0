namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>State of a block job.</summary>
[XmlEnum]
public enum QemuBlockJobState
{
    /// <summary>It is done.</summary>
    Completed,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It can be finished.</summary>
    Ready,

    /// <summary>It does not run yet.</summary>
    New,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It ended, nobody knows how.</summary>
    Concluded,

    /// <summary>It is being cancelled.</summary>
    Aborting,

    /// <summary>The guest changes to the copy.</summary>
    Pivoting,

    /// <summary>It waits for a word.</summary>
    Pending,
}
