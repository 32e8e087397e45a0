namespace Libvirt.Documents.Domains;

/// <summary>A PCI function.</summary>
[XmlType]
public sealed partial class PciAddress : DeviceAddress
{
    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Hex = 4, When = nameof(IsSet))]
    [GuestAbi("device PCI address domain")]
    public uint Domain { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Hex = 2, When = nameof(IsSet), Data = "%uint8")]
    [GuestAbi("device PCI address bus")]
    public uint Bus { get; set; }

    /// <summary>0 to 31.</summary>
    [XmlAttribute("slot", Hex = 2, When = nameof(IsSet), Data = "%pciSlot")]
    [GuestAbi("device PCI address slot")]
    public uint Slot { get; set; }

    /// <summary>0 to 7.</summary>
    [XmlAttribute("function", Hex = 1, When = nameof(IsSet), Data = "%pciFunction")]
    [GuestAbi("device PCI address function")]
    public uint Function { get; set; }

    /// <summary>Attribute <c>multifunction</c>.</summary>
    [XmlAttribute("multifunction", OnOff = true)]
    public bool? MultiFunction { get; set; }

    /// <summary>Element <c>zpci</c>.</summary>
    [XmlElement("zpci", OmitEmpty = true)]
    public ZpciAddress? Zpci { get; set; }
}
