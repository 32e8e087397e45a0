namespace Libvirt.Documents.Domains;

/// <summary>What the interface is connected to (<c>source</c>).</summary>
[XmlType]
[XmlSchema("@bridge & @macTableManager=('kernel' | 'libvirt')? & (@network & @portgroup? & @portid?)?", Name = "Bridge")]
[XmlSchema("@network & @portgroup? & @portid? & (@bridge & @macTableManager=('kernel' | 'libvirt')?)?", Name = "Network")]
[XmlSchema("ip* & route*", Name = "Addresses")]
[XmlSchema("@type='unix'? & @path=%absolutePath? & @mode=('server' | 'client')? & @dev? & reconnect?", Name = "VhostUser")]
[XmlSchema("@dev & @mode=/vepa|bridge|private|passthrough/? & (@network & @portgroup? & @portid?)?", Name = "Direct")]
[XmlSchema("@dev", Name = "Device")]
[XmlSchema("@name", Name = "Internal")]
[XmlSchema("@address & @port", Name = "Socket")]
[XmlSchema("@address & @port & local", Name = "Udp")]
[XmlSchema("@address? & @port", Name = "Server")]
[XmlSchema("@switchid & @portid=%long? & @portgroupid? & @connectionid?", Name = "Switch")]
[XmlSchema("@missing=%yesNo? , ((vendor { @id=%usbId } , product { @id=%usbId } , address { @bus=%usbAddress & @device=%usbAddress }?) | address)", Name = "HostDevice")]
public sealed partial class InterfaceSource
{
    /// <summary>Attribute <c>network</c>.</summary>
    [XmlAttribute("network", Data = "text")]
    public string? Network { get; set; }

    /// <summary>Attribute <c>switchid</c>.</summary>
    [XmlAttribute("switchid", Data = "%uuid")]
    public Uuid? SwitchId { get; set; }

    /// <summary>Attribute <c>portid</c>.</summary>
    [XmlAttribute("portid", When = nameof(ShowsPortId), Data = "%uuid | int[-9223372036854775808..9223372036854775807]")]
    public string? PortId { get; set; }

    /// <summary>Attribute <c>portgroup</c>.</summary>
    [XmlAttribute("portgroup", Data = "%deviceName")]
    public string? PortGroup { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Data = "'unix'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>bridge</c>.</summary>
    [XmlAttribute("bridge", Data = "/[a-zA-Z0-9_.\\-\\\\:\\/ ]*/")]
    public string? Bridge { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Data = "%deviceName")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Data = "%deviceName")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Data = "'client' | 'server' | /(vepa|bridge|private|passthrough)/")]
    public string? Mode { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Data = "%ipv4Address")]
    public string? Address { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Data = "%port")]
    public uint? Port { get; set; }

    /// <summary>Attribute <c>portgroupid</c>.</summary>
    [XmlAttribute("portgroupid")]
    public string? PortGroupId { get; set; }

    /// <summary>Attribute <c>connectionid</c>.</summary>
    [XmlAttribute("connectionid")]
    public long? ConnectionId { get; set; }

    /// <summary>Element <c>local</c>.</summary>
    [XmlElement("local")]
    public InterfaceLocal? Local { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    public SourceAddress? DeviceAddress { get; set; }

    /// <summary>Element <c>ip</c>.</summary>
    [XmlElement("ip")]
    public List<InterfaceIp> Ips { get; set; } = [];

    /// <summary>Element <c>route</c>.</summary>
    [XmlElement("route")]
    public List<InterfaceRoute> Routes { get; set; } = [];

    /// <summary>Element <c>reconnect</c>.</summary>
    [XmlElement("reconnect")]
    public CharReconnect? Reconnect { get; set; }
}
