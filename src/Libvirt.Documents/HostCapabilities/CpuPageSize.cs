namespace Libvirt.Documents.HostCapabilities;

/// <summary>A size of pages that the processor knows (<c>pages</c>).</summary>
[XmlType]
public sealed partial class CpuPageSize
{
    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Data = "%unit")]
    public string? Unit { get; set; }

    /// <summary>Attribute <c>size</c>.</summary>
    [XmlAttribute("size", Needed = true, Data = "%unsignedInt")]
    public ulong Size { get; set; }
}
