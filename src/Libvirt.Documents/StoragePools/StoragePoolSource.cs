namespace Libvirt.Documents.StoragePools;

/// <summary>Where the pool's storage comes from (<c>source</c>).</summary>
[XmlType]
[XmlSchema("vendor? & product?", Name = "Folder")]
[XmlSchema("device & format { @type=('auto' | 'ext2' | 'ext3' | 'ext4' | 'ufs' | 'iso9660' | 'udf' | 'gfs' | 'gfs2' | 'vfat' | 'hfs+' | 'xfs' | 'ocfs2' | 'vmfs') }? & vendor? & product?", Name = "FileSystem")]
[XmlSchema("(name? , device?)+ & format { @type=('unknown' | 'lvm2') & :Product }? & vendor? & product?", Name = "Logical")]
[XmlSchema("device & format { @type=('unknown' | 'dos' | 'dvh' | 'gpt' | 'mac' | 'bsd' | 'pc98' | 'sun' | 'lvm2') & :Product }? & vendor? & product?", Name = "Disk")]
[XmlSchema("vendor { @name=text }? & product { @name=text }?", Name = "Product")]
[XmlSchema("host+ & device & initiator? & auth? & vendor? & product?", Name = "Iscsi")]
[XmlSchema("host+ & device { @path=/iqn\\.[0-9]{4}-(0[1-9]|1[0-2])\\.[a-zA-Z0-9.\\-]+(:.+)?/ } & initiator & auth?", Name = "IscsiDirect")]
[XmlSchema("adapter & vendor? & product?", Name = "Adapter")]
[XmlSchema("empty", Name = "Nothing")]
[XmlSchema("name & host+ & auth?", Name = "Rbd")]
[XmlSchema("host+ & name", Name = "Sheepdog")]
[XmlSchema("host+ & name & dir?", Name = "Gluster")]
[XmlSchema("name & device?", Name = "Zfs")]
[XmlSchema("name", Name = "Name")]
[XmlSchema("""
    (host+ & vendor? & product? & dir { @path=%absoluteFolder } & format { @type=('auto' | 'nfs') }? & protocol?)
    | (host+ & vendor? & product? & dir & format { @type=('cifs' | 'glusterfs') })
    """, Name = "Network")]
public sealed partial class StoragePoolSource
{
    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<StoragePoolHost> Hosts { get; set; } = [];

    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device")]
    public List<StoragePoolDevice> Devices { get; set; } = [];

    /// <summary>Exported directory.</summary>
    [XmlElement("dir", Attribute = "path", Data = "%path")]
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
    [XmlElement("format", Attribute = "type")]
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
