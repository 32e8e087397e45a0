namespace Libvirt.Documents.HostCapabilities;

/// <summary>How fast a node reaches memory (<c>latency</c>, <c>bandwidth</c>).</summary>
[XmlType]
public sealed partial class CellInterconnect
{
    /// <summary>Attribute <c>initiator</c>.</summary>
    [XmlAttribute("initiator", Needed = true)]
    public uint Initiator { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target", Needed = true)]
    public uint Target { get; set; }

    /// <summary>Attribute <c>cache</c>.</summary>
    [XmlAttribute("cache")]
    public uint? Cache { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true, Data = "'access' | 'read' | 'write'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Needed = true, Data = "%unsignedInt")]
    public ulong Value { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Data = "%unit")]
    public string? Unit { get; set; }
}
