namespace Libvirt.Documents.Domains;

/// <summary>Caching by the host.</summary>
[XmlEnum]
public enum DiskCache
{
    /// <summary><c>default</c></summary>
    Default,

    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>writethrough</c></summary>
    Writethrough,

    /// <summary><c>writeback</c></summary>
    Writeback,

    /// <summary><c>directsync</c></summary>
    Directsync,

    /// <summary><c>unsafe</c></summary>
    Unsafe,
}
