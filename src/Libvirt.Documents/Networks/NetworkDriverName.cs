namespace Libvirt.Documents.Networks;

/// <summary>Host driver of the functions of a hostdev network.</summary>
[XmlEnum]
public enum NetworkDriverName
{
    /// <summary><c>kvm</c></summary>
    Kvm,

    /// <summary><c>vfio</c></summary>
    Vfio,

    /// <summary><c>xen</c></summary>
    Xen,
}
