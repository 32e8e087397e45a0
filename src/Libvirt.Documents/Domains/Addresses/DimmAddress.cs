namespace Libvirt.Documents.Domains;

/// <summary>A memory slot.</summary>
[XmlType]
public sealed partial class DimmAddress : DeviceAddress
{
    /// <summary>Attribute <c>slot</c>.</summary>
    [XmlAttribute("slot", Required = true, Needed = false)]
    public uint Slot { get; set; }

    /// <summary>Attribute <c>base</c>.</summary>
    [XmlAttribute("base", Hex = 1, Omit = 0ul, Data = "%hexadecimal")]
    public ulong Base { get; set; }
}
