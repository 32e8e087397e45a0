namespace Libvirt.Documents.Domains;

/// <summary>Cache flush on privilege change.</summary>
[XmlEnum]
public enum CfpcValue
{
    /// <summary><c>broken</c></summary>
    Broken,

    /// <summary><c>workaround</c></summary>
    Workaround,

    /// <summary><c>fixed</c></summary>
    Fixed,
}
