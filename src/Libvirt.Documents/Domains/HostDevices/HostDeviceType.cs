namespace Libvirt.Documents.Domains;

/// <summary>Kind of device.</summary>
[XmlEnum]
public enum HostDeviceType
{
    /// <summary><c>usb</c></summary>
    Usb,

    /// <summary><c>pci</c></summary>
    Pci,

    /// <summary><c>scsi</c></summary>
    Scsi,

    /// <summary><c>scsi_host</c></summary>
    [XmlName("scsi_host")]
    ScsiHost,

    /// <summary><c>mdev</c></summary>
    Mdev,

    /// <summary><c>storage</c></summary>
    Storage,

    /// <summary><c>misc</c></summary>
    Misc,

    /// <summary><c>net</c></summary>
    Net,
}
