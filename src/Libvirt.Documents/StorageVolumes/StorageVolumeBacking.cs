namespace Libvirt.Documents.StorageVolumes;

/// <summary>What a volume is based on (<c>backingStore</c>).</summary>
[XmlType]
public sealed partial class StorageVolumeBacking
{
    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path", Needed = true, Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>One of <see cref="StoragePools.StoragePoolTraits.VolumeFormats"/>.</summary>
    [XmlElement("format", Attribute = "type", Data = "'auto' | 'bochs' | 'cloop' | 'cow' | 'dir' | 'dmg' | 'ext2' | 'ext3' | 'ext4' | 'extended' | 'fat' | 'fat16' | 'fat32' | 'gfs' | 'gfs2' | 'hfs+' | 'iso' | 'iso9660' | 'linux' | 'linux-lvm' | 'linux-raid' | 'linux-swap' | 'luks' | 'none' | 'ocfs2' | 'ploop' | 'qcow' | 'qcow2' | 'qed' | 'raw' | 'udf' | 'ufs' | 'unknown' | 'vdi' | 'vfat' | 'vhd' | 'vmdk' | 'vmfs' | 'vpc' | 'xfs'")]
    public string? Format { get; set; }

    /// <summary>Element <c>permissions</c>.</summary>
    [XmlElement("permissions", OmitEmpty = true)]
    public StoragePermissions? Permissions { get; set; }

    /// <summary>Written, not read.</summary>
    [XmlElement("timestamps")]
    public StorageTimestamps? Timestamps { get; set; }
}
