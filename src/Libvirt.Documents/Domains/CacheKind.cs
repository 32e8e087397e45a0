namespace Libvirt.Documents.Domains;

/// <summary>What a host cache holds.</summary>
[XmlEnum]
public enum CacheKind
{
    /// <summary><c>both</c></summary>
    Both,

    /// <summary><c>code</c></summary>
    Code,

    /// <summary><c>data</c></summary>
    Data,
}
