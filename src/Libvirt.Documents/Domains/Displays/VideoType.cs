namespace Libvirt.Documents.Domains;

/// <summary>Kind of graphics card.</summary>
[XmlEnum]
public enum VideoType
{
    /// <summary><c>vga</c></summary>
    Vga,

    /// <summary><c>cirrus</c></summary>
    Cirrus,

    /// <summary><c>vmvga</c></summary>
    Vmvga,

    /// <summary><c>xen</c></summary>
    Xen,

    /// <summary><c>vbox</c></summary>
    Vbox,

    /// <summary><c>qxl</c></summary>
    Qxl,

    /// <summary><c>parallels</c></summary>
    Parallels,

    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>gop</c></summary>
    Gop,

    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>bochs</c></summary>
    Bochs,

    /// <summary><c>ramfb</c></summary>
    Ramfb,
}
