namespace Libvirt.Documents.Domains;

/// <summary>A controller (<c>controller</c>).</summary>
[XmlType]
[XmlSchema("""
    @index? & driver? & alias? & acpi? & address?
    & (@type=('fdc' | 'sata' | 'ccid')
    | (@type='scsi' & @model=('auto' | 'buslogic' | 'lsilogic' | 'lsisas1068' | 'vmpvscsi' | 'ibmvscsi' | 'virtio-scsi' | 'lsisas1078' | 'virtio-transitional' | 'virtio-non-transitional' | 'ncr53c90' | 'dc390' | 'am53c974')?)
    | (@type='usb' & @model=('piix3-uhci' | 'piix4-uhci' | 'ehci' | 'ich9-ehci1' | 'ich9-uhci1' | 'ich9-uhci2' | 'ich9-uhci3' | 'vt82c686b-uhci' | 'pci-ohci' | 'nec-xhci' | 'none' | 'qusb1' | 'qusb2' | 'qemu-xhci')? & master? & @ports?)
    | (@type='ide' & @model=('piix3' | 'piix4' | 'ich6')?)
    | @type='isa'
    | (@type='pci' & model? & target? & ((@model=('pci-root' | 'pcie-root') & pcihole64?)
    | @model=('pci-bridge' | 'dmi-to-pci-bridge' | 'pcie-to-pci-bridge' | 'pcie-root-port' | 'pcie-switch-upstream-port' | 'pcie-switch-downstream-port' | 'pci-expander-bus' | 'pcie-expander-bus')))
    | (@type='virtio-serial' & @model=('virtio' | 'virtio-transitional' | 'virtio-non-transitional')? & @ports? & @vectors?)
    | (@type='xenbus' & @maxGrantFrames? & @maxEventChannels?)
    | (@type='nvme' & serial?))
    """)]
public sealed partial class Controller : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true)]
    [GuestAbi("controller type")]
    public ControllerType Type { get; set; }

    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index", NonNegative = true)]
    [GuestAbi("controller index")]
    public uint? Index { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Data = "'am53c974' | 'auto' | 'buslogic' | 'dc390' | 'dmi-to-pci-bridge' | 'ehci' | 'ibmvscsi' | 'ich6' | 'ich9-ehci1' | 'ich9-uhci1' | 'ich9-uhci2' | 'ich9-uhci3' | 'lsilogic' | 'lsisas1068' | 'lsisas1078' | 'ncr53c90' | 'nec-xhci' | 'none' | 'pci-bridge' | 'pci-expander-bus' | 'pci-ohci' | 'pci-root' | 'pcie-expander-bus' | 'pcie-root' | 'pcie-root-port' | 'pcie-switch-downstream-port' | 'pcie-switch-upstream-port' | 'pcie-to-pci-bridge' | 'piix3' | 'piix3-uhci' | 'piix4' | 'piix4-uhci' | 'qemu-xhci' | 'qusb1' | 'qusb2' | 'virtio' | 'virtio-non-transitional' | 'virtio-scsi' | 'virtio-transitional' | 'vmpvscsi' | 'vt82c686b-uhci'")]
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
    [XmlElement("pcihole64", Unit = "KiB", Custom = true, AfterBase = true)]
    [GuestAbi("controller PCI hole64 size")]
    public ulong? PciHole64 { get; set; }
}
