namespace Libvirt.Documents.Domains;

/// <summary>Kind of block job.</summary>
[XmlEnum]
public enum MirrorJob
{
    /// <summary><c>copy</c></summary>
    Copy,

    /// <summary><c>active-commit</c></summary>
    ActiveCommit,
}
