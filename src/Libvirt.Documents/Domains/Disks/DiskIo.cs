namespace Libvirt.Documents.Domains;

/// <summary>How the host does I/O.</summary>
[XmlEnum]
public enum DiskIo
{
    /// <summary><c>threads</c></summary>
    Threads,

    /// <summary><c>native</c></summary>
    Native,

    /// <summary><c>io_uring</c></summary>
    [XmlName("io_uring")]
    IoUring,
}
