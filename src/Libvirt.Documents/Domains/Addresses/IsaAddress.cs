namespace Libvirt.Documents.Domains;

/// <summary>ISA port and interrupt.</summary>
[XmlType]
public sealed partial class IsaAddress : DeviceAddress
{
    /// <summary>Attribute <c>iobase</c>.</summary>
    [XmlAttribute("iobase", Hex = 1, Omit = 0u, Data = "/0x[0-9a-fA-F]{1,4}/")]
    [GuestAbi("device isa address iobase")]
    public uint IoBase { get; set; }

    /// <summary>Attribute <c>irq</c>.</summary>
    [XmlAttribute("irq", Hex = 1, Omit = 0u, Data = "/0x[0-9a-fA-F]/")]
    [GuestAbi("device isa address irq")]
    public uint Irq { get; set; }
}
