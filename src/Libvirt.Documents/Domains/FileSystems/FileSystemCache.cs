namespace Libvirt.Documents.Domains;

/// <summary>What the daemon caches.</summary>
[XmlEnum]
public enum FileSystemCache
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>always</c></summary>
    Always,
}
