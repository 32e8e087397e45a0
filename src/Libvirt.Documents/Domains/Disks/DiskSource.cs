namespace Libvirt.Documents.Domains;

/// <summary>Where the image is (<c>source</c>).</summary>
[XmlType]
public sealed partial class DiskSource
{
    /// <summary>Of an NVMe or vhost-user source.</summary>
    [XmlAttribute("type")]
    public string? Kind { get; set; }

    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file")]
    public string? File { get; set; }

    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>dir</c>.</summary>
    [XmlAttribute("dir")]
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
    [XmlAttribute("pool")]
    public string? Pool { get; set; }

    /// <summary>Attribute <c>volume</c>.</summary>
    [XmlAttribute("volume")]
    public string? Volume { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public DiskVolumeMode? Mode { get; set; }

    /// <summary>Attribute <c>managed</c>.</summary>
    [XmlAttribute("managed")]
    public bool? Managed { get; set; }

    /// <summary>Attribute <c>namespace</c>.</summary>
    [XmlAttribute("namespace")]
    public ulong? Namespace { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path")]
    public string? Path { get; set; }

    /// <summary>Attribute <c>fdgroup</c>.</summary>
    [XmlAttribute("fdgroup")]
    public string? FdGroup { get; set; }

    /// <summary>Attribute <c>startupPolicy</c>.</summary>
    [XmlAttribute("startupPolicy")]
    public DiskStartupPolicy? StartupPolicy { get; set; }

    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index", Live = true)]
    public uint? Index { get; set; }

    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<StorageHost> Hosts { get; set; } = [];

    /// <summary>Element <c>snapshot</c>.</summary>
    [XmlElement("snapshot", Attribute = "name")]
    public string? SnapshotName { get; set; }

    /// <summary>Element <c>config</c>.</summary>
    [XmlElement("config", Attribute = "file")]
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
    [XmlElement("readahead", Attribute = "size", Omit = 0ul)]
    public ulong? ReadAhead { get; set; }

    /// <summary>Seconds.</summary>
    [XmlElement("timeout", Attribute = "seconds", Omit = 0ul)]
    public ulong? Timeout { get; set; }

    /// <summary>Element <c>knownHosts</c>.</summary>
    [XmlElement("knownHosts", Attribute = "path")]
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
}
