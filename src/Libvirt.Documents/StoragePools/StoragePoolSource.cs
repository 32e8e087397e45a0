namespace Libvirt.Documents.StoragePools;

/// <summary>Where the pool's storage comes from (<c>source</c>).</summary>
[XmlType]
public sealed partial class StoragePoolSource
{
    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<StoragePoolHost> Hosts { get; set; } = [];

    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device")]
    public List<StoragePoolDevice> Devices { get; set; } = [];

    /// <summary>Exported directory.</summary>
    [XmlElement("dir", Attribute = "path", Data = "%path | %absoluteFolder")]
    public string? Directory { get; set; }

    /// <summary>Element <c>adapter</c>.</summary>
    [XmlElement("adapter")]
    public StorageAdapter? Adapter { get; set; }

    /// <summary>Name of the volume group, cluster pool ...</summary>
    [XmlElement("name", Omit = "")]
    public string? Name { get; set; }

    /// <summary>Element <c>initiator</c>.</summary>
    [XmlElement("initiator", OmitEmpty = true)]
    public StorageInitiator? Initiator { get; set; }

    /// <summary>File system, partition table ...; one of <see cref="StoragePoolTraits.SourceFormats"/>.</summary>
    [XmlElement("format", Attribute = "type", Data = "'auto' | 'bsd' | 'cifs' | 'dos' | 'dvh' | 'ext2' | 'ext3' | 'ext4' | 'gfs' | 'gfs2' | 'glusterfs' | 'gpt' | 'hfs+' | 'iso9660' | 'lvm2' | 'mac' | 'nfs' | 'ocfs2' | 'pc98' | 'sun' | 'udf' | 'ufs' | 'unknown' | 'vfat' | 'vmfs' | 'xfs'")]
    public string? Format { get; set; }

    /// <summary>Element <c>auth</c>.</summary>
    [XmlElement("auth")]
    public StoragePoolAuthentication? Authentication { get; set; }

    /// <summary>Version of the protocol.</summary>
    [XmlElement("protocol", Attribute = "ver", Omit = "")]
    public string? ProtocolVersion { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor", Attribute = "name")]
    public string? Vendor { get; set; }

    /// <summary>Element <c>product</c>.</summary>
    [XmlElement("product", Attribute = "name")]
    public string? Product { get; set; }
}
