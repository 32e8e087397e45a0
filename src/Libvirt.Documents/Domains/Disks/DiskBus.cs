namespace Libvirt.Documents.Domains;

/// <summary>Bus of the disk.</summary>
[XmlEnum]
public enum DiskBus
{
    /// <summary><c>ide</c></summary>
    Ide,

    /// <summary><c>fdc</c></summary>
    Fdc,

    /// <summary><c>scsi</c></summary>
    Scsi,

    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>xen</c></summary>
    Xen,

    /// <summary><c>usb</c></summary>
    Usb,

    /// <summary><c>uml</c></summary>
    Uml,

    /// <summary><c>sata</c></summary>
    Sata,

    /// <summary><c>sd</c></summary>
    Sd,

    /// <summary><c>nvme</c></summary>
    Nvme,
}
