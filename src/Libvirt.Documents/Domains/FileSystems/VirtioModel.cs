namespace Libvirt.Documents.Domains;

/// <summary>Variant of a virtio device.</summary>
[XmlEnum]
public enum VirtioModel
{
    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>virtio-transitional</c></summary>
    VirtioTransitional,

    /// <summary><c>virtio-non-transitional</c></summary>
    VirtioNonTransitional,
}
