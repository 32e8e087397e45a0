namespace Libvirt.Documents.Domains;

/// <summary>A device of the host (<c>hostdev</c>).</summary>
[XmlType]
[XmlSchema("""
    alias? & acpi? & boot? & rom? & address? & readonly? & shareable?
    & ((@mode='subsystem'? & @managed?
    & ((@type='pci' & driver? & teaming? & source:Pci & @ramfb? & @display?) | (@type='usb' & source:Usb) | (@type='scsi' & @sgio? & @rawio? & source:Scsi)
    | (@type='scsi_host' & @model=('virtio' | 'virtio-transitional' | 'virtio-non-transitional')? & source:ScsiHost)
    | (@type='mdev' & @model=('vfio-pci' | 'vfio-ccw' | 'vfio-ap') & @ramfb? & @display? & source:Mediated)))
    | (@mode='capabilities' & ((@type='storage' & source:Storage) | (@type='misc' & source:Character)
    | (@type='net' & source:Net & ip { ^Domains.InterfaceIp }* & route { ^Domains.InterfaceRoute }*))))
    """)]
public sealed partial class HostDevice : DomainDevice
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    [GuestAbi("host device mode")]
    public HostDeviceMode? Mode { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    [GuestAbi("host device type")]
    public HostDeviceType? Type { get; set; }

    /// <summary>Attribute <c>managed</c>.</summary>
    [XmlAttribute("managed")]
    public bool? Managed { get; set; }

    /// <summary>Attribute <c>sgio</c>.</summary>
    [XmlAttribute("sgio")]
    public DiskSgio? Sgio { get; set; }

    /// <summary>Attribute <c>rawio</c>.</summary>
    [XmlAttribute("rawio")]
    public bool? RawIo { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Data = "'vfio-ap' | 'vfio-ccw' | 'vfio-pci' | 'virtio' | 'virtio-non-transitional' | 'virtio-transitional'")]
    [GuestAbi("host device model")]
    public string? Model { get; set; }

    /// <summary>Attribute <c>display</c>.</summary>
    [XmlAttribute("display", OnOff = true)]
    public bool? Display { get; set; }

    /// <summary>Attribute <c>ramfb</c>.</summary>
    [XmlAttribute("ramfb", OnOff = true)]
    public bool? RamFb { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public HostDeviceDriver? Driver { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", Custom = true, Needed = true)]
    public HostDeviceSource? Source { get; set; }

    /// <summary>Addresses that a passed network interface gets in the container.</summary>
    [XmlElement("ip")]
    public List<InterfaceIp> Ips { get; set; } = [];

    /// <summary>Routes that it gets there.</summary>
    [XmlElement("route")]
    public List<InterfaceRoute> Routes { get; set; } = [];

    /// <summary>Element <c>teaming</c>.</summary>
    [XmlElement("teaming")]
    public InterfaceTeaming? Teaming { get; set; }

    /// <summary>Element <c>readonly</c>.</summary>
    [XmlElement("readonly")]
    public bool ReadOnly { get; set; }

    /// <summary>Element <c>shareable</c>.</summary>
    [XmlElement("shareable")]
    public bool Shareable { get; set; }
}
