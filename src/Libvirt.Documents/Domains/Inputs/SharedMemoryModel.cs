namespace Libvirt.Documents.Domains;

/// <summary>Kind of device.</summary>
[XmlEnum]
public enum SharedMemoryModel
{
    /// <summary><c>ivshmem</c></summary>
    Ivshmem,

    /// <summary><c>ivshmem-plain</c></summary>
    IvshmemPlain,

    /// <summary><c>ivshmem-doorbell</c></summary>
    IvshmemDoorbell,
}
