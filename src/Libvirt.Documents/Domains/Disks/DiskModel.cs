namespace Libvirt.Documents.Domains;

/// <summary>Variant of the disk.</summary>
[XmlEnum]
public enum DiskModel
{
    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>virtio-transitional</c></summary>
    VirtioTransitional,

    /// <summary><c>virtio-non-transitional</c></summary>
    VirtioNonTransitional,

    /// <summary><c>usb-storage</c></summary>
    UsbStorage,

    /// <summary><c>usb-bot</c></summary>
    UsbBot,
}
