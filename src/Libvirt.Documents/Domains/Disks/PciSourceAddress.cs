namespace Libvirt.Documents.Domains;

/// <summary>A PCI function of the host (<c>address</c>).</summary>
[XmlType]
public sealed partial class PciSourceAddress
{
    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Hex = 4)]
    public uint Domain { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Hex = 2, Data = "%uint8")]
    public uint Bus { get; set; }

    /// <summary>Attribute <c>slot</c>.</summary>
    [XmlAttribute("slot", Hex = 2, Data = "%pciSlot")]
    public uint Slot { get; set; }

    /// <summary>Attribute <c>function</c>.</summary>
    [XmlAttribute("function", Hex = 1, Data = "%pciFunction")]
    public uint Function { get; set; }
}
