namespace Libvirt.Documents.Domains;

/// <summary>Linux scheduling policy.</summary>
[XmlEnum]
public enum SchedulerPolicy
{
    /// <summary><c>other</c></summary>
    Other,

    /// <summary><c>batch</c></summary>
    Batch,

    /// <summary><c>idle</c></summary>
    Idle,

    /// <summary><c>fifo</c></summary>
    Fifo,

    /// <summary><c>rr</c></summary>
    Rr,
}
