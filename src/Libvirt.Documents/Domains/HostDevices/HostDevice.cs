namespace Libvirt.Documents.Domains;

/// <summary>A device of the host (<c>hostdev</c>).</summary>
[XmlType]
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
    [XmlAttribute("model")]
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
    [XmlElement("source", Custom = true)]
    public HostDeviceSource? Source { get; set; }

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
