namespace Libvirt.Documents.Domains;

/// <summary>Numbers of a PCI controller (<c>target</c>).</summary>
[XmlType]
public sealed partial class PciControllerTarget
{
    /// <summary>Attribute <c>chassisNr</c>.</summary>
    [XmlAttribute("chassisNr", NonNegative = true, Data = "%uint8")]
    [GuestAbi("PCI controller chassisNr")]
    public uint? ChassisNumber { get; set; }

    /// <summary>Attribute <c>chassis</c>.</summary>
    [XmlAttribute("chassis", NonNegative = true, Data = "%uint8")]
    [GuestAbi("PCI controller chassis")]
    public uint? Chassis { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Hex = 1, NonNegative = true, Data = "%uint8")]
    [GuestAbi("PCI controller port")]
    public uint? Port { get; set; }

    /// <summary>Attribute <c>busNr</c>.</summary>
    [XmlAttribute("busNr", NonNegative = true, Data = "%uint8")]
    [GuestAbi("PCI controller busNr")]
    public uint? BusNumber { get; set; }

    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index", NonNegative = true, Data = "%uint8")]
    public uint? Index { get; set; }

    /// <summary>Attribute <c>hotplug</c>.</summary>
    [XmlAttribute("hotplug", OnOff = true)]
    public bool? Hotplug { get; set; }

    /// <summary>KiB.</summary>
    [XmlAttribute("memReserve")]
    public ulong? MemoryReserve { get; set; }

    /// <summary>NUMA node.</summary>
    [XmlElement("node", Invalid = "invalid NUMA node in target", InvalidCode = ErrorNumber.XmlError)]
    [GuestAbi("PCI controller NUMA node")]
    public uint? Node { get; set; }
}
