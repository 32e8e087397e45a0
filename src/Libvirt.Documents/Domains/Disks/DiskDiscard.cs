namespace Libvirt.Documents.Domains;

/// <summary>What discard requests do.</summary>
[XmlEnum]
public enum DiskDiscard
{
    /// <summary><c>unmap</c></summary>
    Unmap,

    /// <summary><c>ignore</c></summary>
    Ignore,
}
