namespace Libvirt.Documents.Domains;

/// <summary>Which enlightenments are on.</summary>
[XmlEnum]
public enum HypervMode
{
    /// <summary><c>custom</c></summary>
    Custom,

    /// <summary><c>passthrough</c></summary>
    Passthrough,
}
