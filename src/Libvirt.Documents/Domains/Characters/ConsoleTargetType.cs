namespace Libvirt.Documents.Domains;

/// <summary>Kind of console.</summary>
[XmlEnum]
public enum ConsoleTargetType
{
    /// <summary><c>serial</c></summary>
    Serial,

    /// <summary><c>xen</c></summary>
    Xen,

    /// <summary><c>uml</c></summary>
    Uml,

    /// <summary><c>virtio</c></summary>
    Virtio,

    /// <summary><c>lxc</c></summary>
    Lxc,

    /// <summary><c>openvz</c></summary>
    Openvz,

    /// <summary><c>sclp</c></summary>
    Sclp,

    /// <summary><c>sclplm</c></summary>
    Sclplm,
}
