namespace Libvirt.Documents.Domains;

/// <summary>Kind of IOMMU.</summary>
[XmlEnum]
public enum IommuModel
{
    /// <summary><c>intel</c></summary>
    Intel,

    /// <summary><c>smmuv3</c></summary>
    Smmuv3,

    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>amd</c></summary>
    Amd,
}
