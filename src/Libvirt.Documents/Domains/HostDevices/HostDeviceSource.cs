namespace Libvirt.Documents.Domains;

/// <summary>Which device (<c>source</c>).</summary>
[XmlType]
public sealed partial class HostDeviceSource
{
    /// <summary>Attribute <c>startupPolicy</c>.</summary>
    [XmlAttribute("startupPolicy")]
    public DiskStartupPolicy? StartupPolicy { get; set; }

    /// <summary>Attribute <c>guestReset</c>.</summary>
    [XmlAttribute("guestReset")]
    public UsbGuestReset? GuestReset { get; set; }

    /// <summary>Attribute <c>writeFiltering</c>.</summary>
    [XmlAttribute("writeFiltering")]
    public bool? WriteFiltering { get; set; }

    /// <summary>Attribute <c>protocol</c>.</summary>
    [XmlAttribute("protocol")]
    public string? Protocol { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>wwpn</c>.</summary>
    [XmlAttribute("wwpn")]
    public string? Wwpn { get; set; }

    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<StorageHost> Hosts { get; set; } = [];

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor")]
    public UsbIdentifier? Vendor { get; set; }

    /// <summary>Element <c>product</c>.</summary>
    [XmlElement("product")]
    public UsbIdentifier? Product { get; set; }

    /// <summary>Element <c>adapter</c>.</summary>
    [XmlElement("adapter")]
    public ScsiAdapter? Adapter { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    public HostDeviceAddress? Address { get; set; }

    /// <summary>Element <c>auth</c>.</summary>
    [XmlElement("auth")]
    public StorageAuthentication? Authentication { get; set; }

    /// <summary>Element <c>initiator</c>.</summary>
    [XmlElement("initiator")]
    public IscsiInitiator? Initiator { get; set; }

    /// <summary>Element <c>block</c>.</summary>
    [XmlElement("block")]
    public string? Block { get; set; }

    /// <summary>Element <c>char</c>.</summary>
    [XmlElement("char")]
    public string? Character { get; set; }

    /// <summary>Element <c>interface</c>.</summary>
    [XmlElement("interface")]
    public string? NetworkInterface { get; set; }

    /// <summary>Element <c>ip</c>.</summary>
    [XmlElement("ip")]
    public List<InterfaceIp> Ips { get; set; } = [];

    /// <summary>Element <c>route</c>.</summary>
    [XmlElement("route")]
    public List<InterfaceRoute> Routes { get; set; } = [];
}
