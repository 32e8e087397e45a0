namespace Libvirt.Documents.Domains;

/// <summary>A memory slot.</summary>
[XmlType]
public sealed partial class DimmAddress : DeviceAddress
{
    /// <summary>Attribute <c>slot</c>.</summary>
    [XmlAttribute("slot", Required = true, Needed = false)]
    [GuestAbi("device dimm slot")]
    public uint Slot { get; set; }

    /// <summary>Attribute <c>base</c>.</summary>
    [XmlAttribute("base", Hex = 1, Omit = 0ul, Data = "%hexadecimal")]
    [GuestAbi("device dimm base address")]
    public ulong Base { get; set; }
}
