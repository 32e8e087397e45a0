namespace Libvirt.Documents.Domains;

/// <summary>Who drives a PCI device on the host while a guest has it.</summary>
[XmlEnum]
public enum HostDeviceDriverName
{
    /// <summary><c>kvm</c></summary>
    Kvm,

    /// <summary><c>vfio</c></summary>
    Vfio,

    /// <summary><c>xen</c></summary>
    Xen,
}
