namespace Libvirt.Documents.Domains;

/// <summary>Cipher.</summary>
[XmlEnum]
public enum CipherName
{
    /// <summary><c>aes</c></summary>
    Aes,

    /// <summary><c>dea</c></summary>
    Dea,
}
