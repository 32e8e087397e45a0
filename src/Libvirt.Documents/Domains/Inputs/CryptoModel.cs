namespace Libvirt.Documents.Domains;

/// <summary>Kind of crypto device.</summary>
[XmlEnum]
public enum CryptoModel
{
    /// <summary><c>virtio</c></summary>
    Virtio,
}
