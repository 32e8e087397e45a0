namespace Libvirt.Documents.HostInterfaces;

/// <summary>Kind of a network interface of the host, in native's order.</summary>
[XmlEnum]
public enum HostInterfaceType
{
    /// <summary><c>ethernet</c></summary>
    Ethernet,

    /// <summary><c>bridge</c></summary>
    Bridge,

    /// <summary><c>bond</c></summary>
    Bond,

    /// <summary><c>vlan</c></summary>
    Vlan,
}
