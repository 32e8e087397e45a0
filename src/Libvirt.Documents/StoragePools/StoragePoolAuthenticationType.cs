namespace Libvirt.Documents.StoragePools;

/// <summary>How we prove who we are to a storage server.</summary>
[XmlEnum]
public enum StoragePoolAuthenticationType
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>chap</c></summary>
    Chap,

    /// <summary><c>ceph</c></summary>
    Ceph,
}
