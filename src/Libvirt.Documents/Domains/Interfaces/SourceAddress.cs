namespace Libvirt.Documents.Domains;

/// <summary>Host device behind the interface (<c>address</c>).</summary>
[XmlType]
[XmlSchema("(@type='pci' & @domain=%uint32? & @bus=%uint8? & @slot=%pciSlot? & @function=%pciFunction? & @multifunction=%onOff?) | (@type='usb' & @bus=%usbAddress & @device=%usbAddress)")]
public sealed partial class SourceAddress
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Data = "'pci' | 'usb'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Hex = 4)]
    public uint? Domain { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Custom = true, Data = "%uint8 | %usbAddress")]
    public uint? Bus { get; set; }

    /// <summary>Attribute <c>slot</c>.</summary>
    [XmlAttribute("slot", Hex = 2, Data = "%pciSlot")]
    public uint? Slot { get; set; }

    /// <summary>Attribute <c>function</c>.</summary>
    [XmlAttribute("function", Hex = 1, Data = "%pciFunction")]
    public uint? Function { get; set; }

    /// <summary>Attribute <c>device</c>.</summary>
    [XmlAttribute("device", Data = "%usbAddress")]
    public uint? Device { get; set; }
}
