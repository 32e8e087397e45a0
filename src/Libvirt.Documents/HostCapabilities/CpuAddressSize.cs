namespace Libvirt.Documents.HostCapabilities;

/// <summary>Size of physical addresses (<c>maxphysaddr</c>).</summary>
[XmlType]
public sealed partial class CpuAddressSize
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Needed = true, Data = "'emulate' | 'passthrough'")]
    public string? Mode { get; set; }

    /// <summary>Attribute <c>bits</c>.</summary>
    [XmlAttribute("bits")]
    public uint Bits { get; set; }

    /// <summary>Attribute <c>limit</c>.</summary>
    [XmlAttribute("limit", Omit = 0u)]
    public uint Limit { get; set; }
}
