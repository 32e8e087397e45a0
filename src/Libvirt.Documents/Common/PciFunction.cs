namespace Libvirt.Documents;

/// <summary>Address of a PCI function of the host, without a type.</summary>
[XmlType]
public sealed partial class PciFunction
{
    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Hex = 4, Data = "%uint32 | %hexadecimal")]
    public uint Domain { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Hex = 2, Data = "%uint8 | %hexadecimal")]
    public uint Bus { get; set; }

    /// <summary>Attribute <c>slot</c>.</summary>
    [XmlAttribute("slot", Hex = 2, Data = "%pciSlot | %hexadecimal")]
    public uint Slot { get; set; }

    /// <summary>Attribute <c>function</c>.</summary>
    [XmlAttribute("function", Hex = 1, Data = "%pciFunction | %hexadecimal")]
    public uint Function { get; set; }
}
