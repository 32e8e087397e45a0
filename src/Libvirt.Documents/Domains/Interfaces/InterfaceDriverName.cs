namespace Libvirt.Documents.Domains;

/// <summary>Who serves a virtio interface.</summary>
[XmlEnum]
public enum InterfaceDriverName
{
    /// <summary><c>qemu</c></summary>
    Qemu,

    /// <summary><c>vhost</c></summary>
    Vhost,

    /// <summary><c>kvm</c></summary>
    Kvm,

    /// <summary><c>vfio</c></summary>
    Vfio,

    /// <summary><c>xen</c></summary>
    Xen,
}
