namespace Libvirt.Documents.StorageVolumes;

/// <summary>How a volume appears on the host (<c>target</c>).</summary>
[XmlType]
public sealed partial class StorageVolumeTarget
{
    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path", Omit = "")]
    public string? Path { get; set; }

    /// <summary>One of <see cref="StoragePools.StoragePoolTraits.VolumeFormats"/>; null where volumes have none.</summary>
    [XmlElement("format", Attribute = "type", Data = "'auto' | 'bochs' | 'cloop' | 'cow' | 'dir' | 'dmg' | 'ext2' | 'ext3' | 'ext4' | 'extended' | 'fat' | 'fat16' | 'fat32' | 'gfs' | 'gfs2' | 'hfs+' | 'iso' | 'iso9660' | 'linux' | 'linux-lvm' | 'linux-raid' | 'linux-swap' | 'luks' | 'none' | 'ocfs2' | 'ploop' | 'qcow' | 'qcow2' | 'qed' | 'raw' | 'udf' | 'ufs' | 'unknown' | 'vdi' | 'vfat' | 'vhd' | 'vmdk' | 'vmfs' | 'vpc' | 'xfs'")]
    public string? Format { get; set; }

    /// <summary>Element <c>permissions</c>.</summary>
    [XmlElement("permissions", OmitEmpty = true)]
    public StoragePermissions? Permissions { get; set; }

    /// <summary>Written, not read.</summary>
    [XmlElement("timestamps")]
    public StorageTimestamps? Timestamps { get; set; }

    /// <summary>Element <c>encryption</c>.</summary>
    [XmlElement("encryption", Paired = true)]
    public StorageEncryption? Encryption { get; set; }

    /// <summary>Version of qcow2: "0.10" or "1.1".</summary>
    [XmlElement("compat", Omit = "", Data = "/[0-9]+\\.[0-9]+/")]
    public string? Compatibility { get; set; }

    /// <summary>Element <c>nocow</c>: no copy on write; read, not written.</summary>
    [XmlElement("nocow", Custom = true)]
    public bool NoCopyOnWrite { get; set; }

    /// <summary>Bytes; 0 for the usual.</summary>
    [XmlElement("clusterSize", Custom = true, Data = "%scaled")]
    public ulong ClusterSize { get; set; }

    /// <summary>Element <c>features</c>.</summary>
    [XmlElement("features", Custom = true)]
    public StorageVolumeFeatures? Features { get; set; }
}
