namespace Libvirt.Documents.Domains;

/// <summary>Speculation barrier.</summary>
[XmlEnum]
public enum SbbcValue
{
    /// <summary><c>broken</c></summary>
    Broken,

    /// <summary><c>workaround</c></summary>
    Workaround,

    /// <summary><c>fixed</c></summary>
    Fixed,
}
