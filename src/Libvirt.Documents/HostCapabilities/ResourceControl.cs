namespace Libvirt.Documents.HostCapabilities;

/// <summary>How a resource can be divided (<c>control</c>).</summary>
[XmlType]
public sealed partial class ResourceControl
{
    /// <summary>Attribute <c>granularity</c>.</summary>
    [XmlAttribute("granularity", Needed = true, Data = "%unsignedInt")]
    public ulong Granularity { get; set; }

    /// <summary>Attribute <c>min</c>.</summary>
    [XmlAttribute("min", Omit = 0ul, Data = "%unsignedInt")]
    public ulong Minimum { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Data = "%unit")]
    public string? Unit { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Data = "'both' | 'code' | 'data'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>maxAllocs</c>.</summary>
    [XmlAttribute("maxAllocs", Needed = true)]
    public uint MaximumAllocations { get; set; }
}
