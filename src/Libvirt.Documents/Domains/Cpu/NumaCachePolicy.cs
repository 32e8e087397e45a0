namespace Libvirt.Documents.Domains;

/// <summary>Write policy of a cache.</summary>
[XmlEnum]
public enum NumaCachePolicy
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>writeback</c></summary>
    Writeback,

    /// <summary><c>writethrough</c></summary>
    Writethrough,
}
