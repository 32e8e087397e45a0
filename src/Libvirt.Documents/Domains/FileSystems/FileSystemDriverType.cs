namespace Libvirt.Documents.Domains;

/// <summary>Who serves a directory tree.</summary>
[XmlEnum]
public enum FileSystemDriverType
{
    /// <summary><c>path</c></summary>
    Path,

    /// <summary><c>handle</c></summary>
    Handle,

    /// <summary><c>loop</c></summary>
    Loop,

    /// <summary><c>nbd</c></summary>
    Nbd,

    /// <summary><c>ploop</c></summary>
    Ploop,

    /// <summary><c>virtiofs</c></summary>
    Virtiofs,

    /// <summary><c>mtp</c></summary>
    Mtp,
}
