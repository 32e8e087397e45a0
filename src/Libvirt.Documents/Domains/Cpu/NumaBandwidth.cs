namespace Libvirt.Documents.Domains;

/// <summary>A bandwidth (<c>bandwidth</c>).</summary>
[XmlType]
public sealed partial class NumaBandwidth
{
    /// <summary>Attribute <c>initiator</c>.</summary>
    [XmlAttribute("initiator", Required = true)]
    public uint Initiator { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target", Required = true)]
    public uint Target { get; set; }

    /// <summary>Attribute <c>cache</c>.</summary>
    [XmlAttribute("cache")]
    public uint? Cache { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public NumaAccessType Type { get; set; }

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Required = true, Data = "%unsignedInt")]
    public ulong Value { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Needed = true, Data = "%unit")]
    public string? Unit { get; set; }
}
