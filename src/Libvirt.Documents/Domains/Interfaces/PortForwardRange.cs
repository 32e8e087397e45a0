namespace Libvirt.Documents.Domains;

/// <summary>A range of ports (<c>range</c>).</summary>
[XmlType]
public sealed partial class PortForwardRange
{
    /// <summary>Attribute <c>start</c>.</summary>
    [XmlAttribute("start", Required = true, NonZero = true, Data = "%port")]
    public uint Start { get; set; }

    /// <summary>Attribute <c>end</c>.</summary>
    [XmlAttribute("end", Omit = 0u, Data = "%port")]
    public uint End { get; set; }

    /// <summary>Attribute <c>to</c>.</summary>
    [XmlAttribute("to", Omit = 0u, Data = "%port")]
    public uint To { get; set; }

    /// <summary>Attribute <c>exclude</c>.</summary>
    [XmlAttribute("exclude")]
    public bool? Exclude { get; set; }
}
