namespace Libvirt.Documents.Domains;

/// <summary>Kind of hypervisor (<c>domain type</c>).</summary>
[XmlEnum]
public enum DomainType
{
    /// <summary><c>qemu</c></summary>
    Qemu,

    /// <summary><c>kqemu</c></summary>
    Kqemu,

    /// <summary><c>kvm</c></summary>
    Kvm,

    /// <summary><c>xen</c></summary>
    Xen,

    /// <summary><c>lxc</c></summary>
    Lxc,

    /// <summary><c>uml</c></summary>
    Uml,

    /// <summary><c>openvz</c></summary>
    Openvz,

    /// <summary><c>test</c></summary>
    Test,

    /// <summary><c>vmware</c></summary>
    Vmware,

    /// <summary><c>hyperv</c></summary>
    Hyperv,

    /// <summary><c>vbox</c></summary>
    Vbox,

    /// <summary><c>phyp</c></summary>
    Phyp,

    /// <summary><c>parallels</c></summary>
    Parallels,

    /// <summary><c>bhyve</c></summary>
    Bhyve,

    /// <summary><c>vz</c></summary>
    Vz,

    /// <summary><c>hvf</c></summary>
    Hvf,
}
