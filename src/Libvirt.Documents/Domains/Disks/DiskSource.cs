using Libvirt.Documents.Domains.Status.Qemu;

namespace Libvirt.Documents.Domains;

/// <summary>Where the image is (<c>source</c>).</summary>
[XmlType]
[XmlSchema("""
    (@type='file'? & source { ^Domains.DiskSource:File }?)
    | (@type='block' & source { ^Domains.DiskSource:Block }?)
    | (@type='dir' & source { ^Domains.DiskSource:Folder }?)
    | (@type='network' & source { ^Domains.DiskSource:Network })
    | (@type='volume' & source { ^Domains.DiskSource:Volume }?)
    | (@type='nvme' & source { ^Domains.DiskSource:Nvme }?)
    | (@type='vhostuser' & source { ^Domains.DiskSource:VhostUser })
    | (@type='vhostvdpa' & source { ^Domains.DiskSource:VhostVdpa })
    """, Name = "Any")]
[XmlSchema("""
    (@type='block' & source { ^Domains.DiskSource:Block }?)
    | (@type='network' & source { ^Domains.DiskSource:Network })
    | (@type='volume' & source { ^Domains.DiskSource:Volume }?)
    """, Name = "Lun")]
[XmlSchema("(@file & @fdgroup?)? & :Common & @startupPolicy? & encryption? & seclabel*", Name = "File")]
[XmlSchema("@dev? & :Common & @startupPolicy? & encryption? & reservations? & seclabel*", Name = "Block")]
[XmlSchema("@dir & :Common & @startupPolicy? & encryption?", Name = "Folder")]
[XmlSchema("@pool & @volume & @mode? & :Common & @startupPolicy? & encryption? & seclabel*", Name = "Volume")]
[XmlSchema("@type='pci' & @namespace & @managed? & address & :Common & @startupPolicy? & encryption?", Name = "Nvme")]
[XmlSchema("@type='unix' & @path & reconnect?", Name = "VhostUser")]
[XmlSchema("@dev=%absolutePath", Name = "VhostVdpa")]
[XmlSchema("""
    :Common
    & ((@protocol='nbd' & @name? & @tls? & @tlsHostname? & host & reconnect? & encryption?)
    | (@protocol='gluster' & @name & host+ & encryption?)
    | (@protocol='rbd' & @name? & host* & snapshot? & config? & auth:Disk? & encryption?)
    | (@protocol='iscsi' & @name & host & auth:Disk? & encryption? & initiator?)
    | (@protocol='http' & @name & @query? & host & encryption? & cookies? & readahead? & timeout? & auth:Disk?)
    | (@protocol='https' & @name & @query? & host & encryption? & ssl? & cookies? & readahead? & timeout? & auth:Disk?)
    | (@protocol='ftps' & @name & host & encryption? & ssl? & readahead? & timeout? & auth:Disk?)
    | (@protocol='ftp' & @name & host & encryption? & readahead? & timeout? & auth:Disk?)
    | (@protocol='ssh' & @name & host & encryption? & readahead? & timeout? & knownHosts? & (identity | auth:Disk)?)
    | (@protocol=('sheepdog' | 'tftp') & @name & host & encryption? & readahead? & timeout?)
    | (@protocol='vxhs' & @name & @tls? & host)
    | (@protocol='nfs' & @name & host & identity?))
    """, Name = "Network")]
[XmlSchema("empty", Name = "Private")]
[XmlSchema("@index? & slices? & dataStore? & :Private", Name = "Common")]
public sealed partial class DiskSource
{
    /// <summary>Of an NVMe or vhost-user source.</summary>
    [XmlAttribute("type", Data = "'pci' | 'unix'")]
    public string? Kind { get; set; }

    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file", When = nameof(IsPlain), Data = "%absolutePath | %vmwarePath")]
    public string? File { get; set; }

    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", When = nameof(IsPlain), Data = "%absolutePath | %deviceName")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>dir</c>.</summary>
    [XmlAttribute("dir", Data = "%absolutePath")]
    public string? Directory { get; set; }

    /// <summary>Attribute <c>protocol</c>.</summary>
    [XmlAttribute("protocol")]
    public StorageProtocol? Protocol { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>query</c>.</summary>
    [XmlAttribute("query")]
    public string? Query { get; set; }

    /// <summary>Attribute <c>tls</c>.</summary>
    [XmlAttribute("tls")]
    public bool? Tls { get; set; }

    /// <summary>Attribute <c>tlsHostname</c>.</summary>
    [XmlAttribute("tlsHostname")]
    public string? TlsHostName { get; set; }

    /// <summary>Attribute <c>pool</c>.</summary>
    [XmlAttribute("pool", Data = "%objectName")]
    public string? Pool { get; set; }

    /// <summary>Attribute <c>volume</c>.</summary>
    [XmlAttribute("volume", Data = "/[^\\/]+/")]
    public string? Volume { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public DiskVolumeMode? Mode { get; set; }

    /// <summary>What the volume really is, with its file or device; only in status files.</summary>
    [XmlAttribute("actualType", Status = true, Custom = true)]
    public StorageType? ActualType { get; set; }

    /// <summary>Attribute <c>managed</c>.</summary>
    [XmlAttribute("managed")]
    public bool? Managed { get; set; }

    /// <summary>Attribute <c>namespace</c>.</summary>
    [XmlAttribute("namespace", Data = "%uint32")]
    public ulong? Namespace { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Attribute <c>fdgroup</c>.</summary>
    [XmlAttribute("fdgroup")]
    public string? FdGroup { get; set; }

    /// <summary>Whether encryption comes from the driver's configuration: 0 or 1; only in status files.</summary>
    [XmlAttribute("tlsFromConfig", Status = true)]
    public uint? TlsFromConfig { get; set; }

    /// <summary>Attribute <c>startupPolicy</c>.</summary>
    [XmlAttribute("startupPolicy")]
    public DiskStartupPolicy? StartupPolicy { get; set; }

    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index", Live = true, Data = "%positive")]
    public uint? Index { get; set; }

    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<StorageHost> Hosts { get; set; } = [];

    /// <summary>Element <c>snapshot</c>.</summary>
    [XmlElement("snapshot", Attribute = "name", Data = "%genericName")]
    public string? SnapshotName { get; set; }

    /// <summary>Element <c>config</c>.</summary>
    [XmlElement("config", Attribute = "file", Data = "%absolutePath")]
    public string? ConfigFile { get; set; }

    /// <summary>Element <c>initiator</c>.</summary>
    [XmlElement("initiator")]
    public IscsiInitiator? Initiator { get; set; }

    /// <summary>Element <c>ssl</c>.</summary>
    [XmlElement("ssl", Attribute = "verify")]
    public bool? SslVerify { get; set; }

    /// <summary>Element <c>cookie</c>.</summary>
    [XmlElement("cookie", Wrapper = "cookies", Secret = true)]
    public List<HttpCookie> Cookies { get; set; } = [];

    /// <summary>Bytes.</summary>
    [XmlElement("readahead", Attribute = "size", Omit = 0ul, Data = "%positive")]
    public ulong? ReadAhead { get; set; }

    /// <summary>Seconds.</summary>
    [XmlElement("timeout", Attribute = "seconds", Omit = 0ul, Data = "%positive")]
    public ulong? Timeout { get; set; }

    /// <summary>Element <c>knownHosts</c>.</summary>
    [XmlElement("knownHosts", Attribute = "path", Data = "%absolutePath")]
    public string? KnownHosts { get; set; }

    /// <summary>Element <c>identity</c>.</summary>
    [XmlElement("identity")]
    public StorageIdentity? Identity { get; set; }

    /// <summary>Element <c>reconnect</c>.</summary>
    [XmlElement("reconnect")]
    public StorageReconnect? Reconnect { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    public PciSourceAddress? Address { get; set; }

    /// <summary>Element <c>slice</c>.</summary>
    [XmlElement("slice", Wrapper = "slices")]
    public List<StorageSlice> Slices { get; set; } = [];

    /// <summary>Element <c>seclabel</c>.</summary>
    [XmlElement("seclabel", Custom = true)]
    public List<SourceSecurityLabel> SecurityLabels { get; set; } = [];

    /// <summary>Element <c>auth</c>.</summary>
    [XmlElement("auth")]
    public StorageAuthentication? Authentication { get; set; }

    /// <summary>Element <c>encryption</c>.</summary>
    [XmlElement("encryption", Paired = true)]
    public StorageEncryption? Encryption { get; set; }

    /// <summary>Element <c>reservations</c>.</summary>
    [XmlElement("reservations")]
    public DiskReservations? Reservations { get; set; }

    /// <summary>Element <c>dataStore</c>.</summary>
    [XmlElement("dataStore", Custom = true)]
    public DiskDataStore? DataStore { get; set; }

    /// <summary>What QEMU's driver keeps; only in status files.</summary>
    [XmlElement("privateData", OmitEmpty = true, Status = true)]
    public QemuStoragePrivateData? PrivateData { get; set; }
}
