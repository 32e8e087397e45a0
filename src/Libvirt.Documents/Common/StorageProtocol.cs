namespace Libvirt.Documents;

/// <summary>Protocol of a network disk.</summary>
[XmlEnum]
public enum StorageProtocol
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>nbd</c></summary>
    Nbd,

    /// <summary><c>rbd</c></summary>
    Rbd,

    /// <summary><c>sheepdog</c></summary>
    Sheepdog,

    /// <summary><c>gluster</c></summary>
    Gluster,

    /// <summary><c>iscsi</c></summary>
    Iscsi,

    /// <summary><c>http</c></summary>
    Http,

    /// <summary><c>https</c></summary>
    Https,

    /// <summary><c>ftp</c></summary>
    Ftp,

    /// <summary><c>ftps</c></summary>
    Ftps,

    /// <summary><c>tftp</c></summary>
    Tftp,

    /// <summary><c>ssh</c></summary>
    Ssh,

    /// <summary><c>vxhs</c></summary>
    Vxhs,

    /// <summary><c>nfs</c></summary>
    Nfs,
}
