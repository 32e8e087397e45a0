namespace Libvirt.Documents.Domains;

/// <summary>Kind of balloon.</summary>
[XmlEnum]
public enum MemoryBalloonModel
{
    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>xen</c></summary>
    Xen,

    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>virtio-transitional</c></summary>
    VirtioTransitional,

    /// <summary><c>virtio-non-transitional</c></summary>
    VirtioNonTransitional,
}
