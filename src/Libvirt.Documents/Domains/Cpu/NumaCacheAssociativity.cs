namespace Libvirt.Documents.Domains;

/// <summary>Associativity of a cache.</summary>
[XmlEnum]
public enum NumaCacheAssociativity
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>direct</c></summary>
    Direct,

    /// <summary><c>full</c></summary>
    Full,
}
