namespace Libvirt.Documents.Domains;

/// <summary>Kind of controller.</summary>
[XmlEnum]
public enum ControllerType
{
    /// <summary><c>ide</c></summary>
    Ide,

    /// <summary><c>fdc</c></summary>
    Fdc,

    /// <summary><c>scsi</c></summary>
    Scsi,

    /// <summary><c>sata</c></summary>
    Sata,

    /// <summary><c>virtio-serial</c></summary>
    VirtioSerial,

    /// <summary><c>ccid</c></summary>
    Ccid,

    /// <summary><c>usb</c></summary>
    Usb,

    /// <summary><c>pci</c></summary>
    Pci,

    /// <summary><c>xenbus</c></summary>
    Xenbus,

    /// <summary><c>isa</c></summary>
    Isa,

    /// <summary><c>nvme</c></summary>
    Nvme,
}
