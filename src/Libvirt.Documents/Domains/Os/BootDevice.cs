namespace Libvirt.Documents.Domains;

/// <summary>Where the guest boots from.</summary>
[XmlEnum]
public enum BootDevice
{
    /// <summary><c>fd</c></summary>
    Fd,

    /// <summary><c>hd</c></summary>
    Hd,

    /// <summary><c>cdrom</c></summary>
    Cdrom,

    /// <summary><c>network</c></summary>
    Network,
}
