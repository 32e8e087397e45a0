namespace Libvirt.Documents.StoragePools;

/// <summary>Where the volumes of a pool lie, in native's order.</summary>
[XmlEnum]
public enum StoragePoolType
{
    /// <summary><c>dir</c></summary>
    Dir,

    /// <summary><c>fs</c></summary>
    Fs,

    /// <summary><c>netfs</c></summary>
    Netfs,

    /// <summary><c>logical</c></summary>
    Logical,

    /// <summary><c>disk</c></summary>
    Disk,

    /// <summary><c>iscsi</c></summary>
    Iscsi,

    /// <summary><c>iscsi-direct</c></summary>
    IscsiDirect,

    /// <summary><c>scsi</c></summary>
    Scsi,

    /// <summary><c>mpath</c></summary>
    Mpath,

    /// <summary><c>rbd</c></summary>
    Rbd,

    /// <summary><c>sheepdog</c></summary>
    Sheepdog,

    /// <summary><c>gluster</c></summary>
    Gluster,

    /// <summary><c>zfs</c></summary>
    Zfs,

    /// <summary><c>vstorage</c></summary>
    Vstorage,
}
