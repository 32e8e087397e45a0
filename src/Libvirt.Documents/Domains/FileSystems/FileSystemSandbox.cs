namespace Libvirt.Documents.Domains;

/// <summary>How the daemon is confined.</summary>
[XmlEnum]
public enum FileSystemSandbox
{
    /// <summary><c>namespace</c></summary>
    Namespace,

    /// <summary><c>chroot</c></summary>
    Chroot,
}
