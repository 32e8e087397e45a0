namespace Libvirt.Documents.HostCapabilities;

/// <summary>A cache (<c>bank</c>).</summary>
[XmlType]
public sealed partial class CacheBank
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level", Needed = true)]
    public uint Level { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true, Data = "'both' | 'code' | 'data'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>size</c>.</summary>
    [XmlAttribute("size", Needed = true, Data = "%unsignedInt")]
    public ulong Size { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Needed = true, Data = "%unit")]
    public string? Unit { get; set; }

    /// <summary>Attribute <c>cpus</c>.</summary>
    [XmlAttribute("cpus", Needed = true, Data = "%cpuSet")]
    public string? Cpus { get; set; }

    /// <summary>Element <c>control</c>.</summary>
    [XmlElement("control")]
    public List<ResourceControl> Controls { get; set; } = [];
}
