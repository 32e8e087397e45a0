namespace Libvirt.Documents.Domains;

/// <summary>A controller (<c>controller</c>).</summary>
[XmlType]
public sealed partial class Controller : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    [GuestAbi("controller type")]
    public ControllerType Type { get; set; }

    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index", NonNegative = true)]
    [GuestAbi("controller index")]
    public uint? Index { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    [GuestAbi("controller model")]
    public string? Model { get; set; }

    /// <summary>Attribute <c>ports</c>.</summary>
    [XmlAttribute("ports", NonNegative = true)]
    [GuestAbi("controller ports")]
    public uint? Ports { get; set; }

    /// <summary>Attribute <c>vectors</c>.</summary>
    [XmlAttribute("vectors", NonNegative = true)]
    [GuestAbi("controller vectors")]
    public uint? Vectors { get; set; }

    /// <summary>Attribute <c>maxGrantFrames</c>.</summary>
    [XmlAttribute("maxGrantFrames", NonNegative = true)]
    public uint? MaximumGrantFrames { get; set; }

    /// <summary>Attribute <c>maxEventChannels</c>.</summary>
    [XmlAttribute("maxEventChannels", NonNegative = true)]
    public uint? MaximumEventChannels { get; set; }

    /// <summary>Element <c>serial</c>.</summary>
    [XmlElement("serial")]
    public string? Serial { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model")]
    [GuestAbi("PCI controller model name")]
    public PciControllerModel? ModelName { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", OmitEmpty = true)]
    [GuestAbi("PCI controller target")]
    public PciControllerTarget? Target { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public ControllerDriver? Driver { get; set; }

    /// <summary>KiB; only roots have it.</summary>
    [XmlElement("pcihole64", Custom = true, AfterBase = true)]
    [GuestAbi("controller PCI hole64 size")]
    public ulong? PciHole64 { get; set; }
}
