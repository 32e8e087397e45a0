namespace Libvirt.Documents.Domains;

/// <summary>Who provides a crypto device.</summary>
[XmlEnum]
public enum CryptoType
{
    /// <summary><c>qemu</c></summary>
    Qemu,
}
