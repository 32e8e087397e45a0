namespace Libvirt.Documents.Domains;

/// <summary>A size of a cache (<c>size</c>, <c>line</c>).</summary>
[XmlType]
public sealed partial class NumaCacheSize
{
    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Needed = true, Data = "%unsignedInt")]
    public ulong Value { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Needed = true, Data = "%unit")]
    public string? Unit { get; set; }
}
