namespace Libvirt.Documents.Domains;

/// <summary>Address on the host (<c>address</c>).</summary>
[XmlType]
[XmlSchema("@domain=%uint32? & @bus=%uint8? & @slot=%pciSlot? & @function=%pciFunction? & @multifunction=%onOff?", Name = "Pci")]
[XmlSchema("@bus=%usbAddress & @device=%usbAddress", Name = "Usb")]
[XmlSchema("@bus=%upTo2 & @target & @unit", Name = "Scsi")]
[XmlSchema("@uuid", Name = "Mediated")]
public sealed partial class HostDeviceAddress
{
    /// <summary>Attribute <c>uuid</c>.</summary>
    [XmlAttribute("uuid", Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Hex = 4)]
    public uint? Domain { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Custom = true, Data = "%uint8 | %usbAddress | %upTo2")]
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

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port")]
    public string? Port { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target", Data = "/[0-9]{1,10}/")]
    public uint? Target { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Data = "/[0-9]{1,20}/")]
    public ulong? Unit { get; set; }
}
