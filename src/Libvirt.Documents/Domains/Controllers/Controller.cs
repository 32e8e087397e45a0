namespace Libvirt.Documents.Domains;

/// <summary>A controller (<c>controller</c>).</summary>
[XmlType]
[XmlSchema("... & master?")]
public sealed partial class Controller : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true)]
    public ControllerType Type { get; set; }

    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index")]
    public uint? Index { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Data = "'am53c974' | 'auto' | 'buslogic' | 'dc390' | 'dmi-to-pci-bridge' | 'ehci' | 'ibmvscsi' | 'ich6' | 'ich9-ehci1' | 'ich9-uhci1' | 'ich9-uhci2' | 'ich9-uhci3' | 'lsilogic' | 'lsisas1068' | 'lsisas1078' | 'ncr53c90' | 'nec-xhci' | 'none' | 'pci-bridge' | 'pci-expander-bus' | 'pci-ohci' | 'pci-root' | 'pcie-expander-bus' | 'pcie-root' | 'pcie-root-port' | 'pcie-switch-downstream-port' | 'pcie-switch-upstream-port' | 'pcie-to-pci-bridge' | 'piix3' | 'piix3-uhci' | 'piix4' | 'piix4-uhci' | 'qemu-xhci' | 'qusb1' | 'qusb2' | 'virtio' | 'virtio-non-transitional' | 'virtio-scsi' | 'virtio-transitional' | 'vmpvscsi' | 'vt82c686b-uhci'")]
    public string? Model { get; set; }

    /// <summary>Attribute <c>ports</c>.</summary>
    [XmlAttribute("ports")]
    public uint? Ports { get; set; }

    /// <summary>Attribute <c>vectors</c>.</summary>
    [XmlAttribute("vectors")]
    public uint? Vectors { get; set; }

    /// <summary>Attribute <c>maxGrantFrames</c>.</summary>
    [XmlAttribute("maxGrantFrames")]
    public uint? MaximumGrantFrames { get; set; }

    /// <summary>Attribute <c>maxEventChannels</c>.</summary>
    [XmlAttribute("maxEventChannels")]
    public uint? MaximumEventChannels { get; set; }

    /// <summary>Element <c>serial</c>.</summary>
    [XmlElement("serial")]
    public string? Serial { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model")]
    public PciControllerModel? ModelName { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", OmitEmpty = true)]
    public PciControllerTarget? Target { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public ControllerDriver? Driver { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("pcihole64", Unit = "KiB", AfterBase = true)]
    public ulong? PciHole64 { get; set; }
}
