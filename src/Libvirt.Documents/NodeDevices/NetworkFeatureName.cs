namespace Libvirt.Documents.NodeDevices;

/// <summary>What a network device can do, in native's order.</summary>
[XmlEnum]
public enum NetworkFeatureName
{
    /// <summary><c>rx</c></summary>
    Rx,

    /// <summary><c>tx</c></summary>
    Tx,

    /// <summary><c>sg</c></summary>
    Sg,

    /// <summary><c>tso</c></summary>
    Tso,

    /// <summary><c>ufo</c></summary>
    Ufo,

    /// <summary><c>gso</c></summary>
    Gso,

    /// <summary><c>gro</c></summary>
    Gro,

    /// <summary><c>lro</c></summary>
    Lro,

    /// <summary><c>rxvlan</c></summary>
    Rxvlan,

    /// <summary><c>txvlan</c></summary>
    Txvlan,

    /// <summary><c>ntuple</c></summary>
    Ntuple,

    /// <summary><c>rxhash</c></summary>
    Rxhash,

    /// <summary><c>rdma</c></summary>
    Rdma,

    /// <summary><c>txudptnl</c></summary>
    Txudptnl,

    /// <summary><c>switchdev</c></summary>
    Switchdev,
}
