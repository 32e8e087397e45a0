namespace Libvirt.Documents.Domains;

/// <summary>How the firmware is mapped.</summary>
[XmlEnum]
public enum LoaderType
{
    /// <summary><c>rom</c></summary>
    Rom,

    /// <summary><c>pflash</c></summary>
    Pflash,

    /// <summary><c>none</c></summary>
    None,
}
