namespace Libvirt.Documents.Domains;

/// <summary>Who computes.</summary>
[XmlEnum]
public enum CryptoBackendModel
{
    /// <summary><c>builtin</c></summary>
    Builtin,

    /// <summary><c>lkcf</c></summary>
    Lkcf,
}
