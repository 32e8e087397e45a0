namespace Libvirt.Documents.Domains;

/// <summary>Bus of an input device.</summary>
[XmlEnum]
public enum InputBus
{
    /// <summary><c>ps2</c></summary>
    Ps2,

    /// <summary><c>usb</c></summary>
    Usb,

    /// <summary><c>xen</c></summary>
    Xen,

    /// <summary><c>parallels</c></summary>
    Parallels,

    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>none</c></summary>
    None,
}
