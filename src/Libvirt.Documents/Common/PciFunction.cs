namespace Libvirt.Documents;

/// <summary>Address of a PCI function of the host, without a type.</summary>
[XmlType]
public sealed partial class PciFunction
{
    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Hex = 4)]
    public uint Domain { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Hex = 2)]
    public uint Bus { get; set; }

    /// <summary>Attribute <c>slot</c>.</summary>
    [XmlAttribute("slot", Hex = 2)]
    public uint Slot { get; set; }

    /// <summary>Attribute <c>function</c>.</summary>
    [XmlAttribute("function", Hex = 1)]
    public uint Function { get; set; }
}
