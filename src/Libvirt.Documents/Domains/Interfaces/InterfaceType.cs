namespace Libvirt.Documents.Domains;

/// <summary>What the interface is connected to.</summary>
[XmlEnum]
public enum InterfaceType
{
    /// <summary><c>user</c></summary>
    User,

    /// <summary><c>ethernet</c></summary>
    Ethernet,

    /// <summary><c>vhostuser</c></summary>
    Vhostuser,

    /// <summary><c>server</c></summary>
    Server,

    /// <summary><c>client</c></summary>
    Client,

    /// <summary><c>mcast</c></summary>
    Mcast,

    /// <summary><c>network</c></summary>
    Network,

    /// <summary><c>bridge</c></summary>
    Bridge,

    /// <summary><c>internal</c></summary>
    Internal,

    /// <summary><c>direct</c></summary>
    Direct,

    /// <summary><c>hostdev</c></summary>
    Hostdev,

    /// <summary><c>udp</c></summary>
    Udp,

    /// <summary><c>vdpa</c></summary>
    Vdpa,

    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>vds</c></summary>
    Vds,
}
