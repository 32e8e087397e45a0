namespace Libvirt.Documents.Domains;

/// <summary>Whose permissions count.</summary>
[XmlEnum]
public enum FileSystemAccess
{
    /// <summary><c>passthrough</c></summary>
    Passthrough,

    /// <summary><c>mapped</c></summary>
    Mapped,

    /// <summary><c>squash</c></summary>
    Squash,
}
