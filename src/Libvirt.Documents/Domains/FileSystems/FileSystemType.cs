namespace Libvirt.Documents.Domains;

/// <summary>Where a directory tree comes from.</summary>
[XmlEnum]
public enum FileSystemType
{
    /// <summary><c>mount</c></summary>
    Mount,

    /// <summary><c>block</c></summary>
    Block,

    /// <summary><c>file</c></summary>
    File,

    /// <summary><c>template</c></summary>
    Template,

    /// <summary><c>ram</c></summary>
    Ram,

    /// <summary><c>bind</c></summary>
    Bind,

    /// <summary><c>volume</c></summary>
    Volume,
}
