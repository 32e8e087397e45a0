namespace Libvirt.Documents.HostCapabilities;

/// <summary>Pages of a cell (<c>pages</c>).</summary>
[XmlType]
public sealed partial class CellPages
{
    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Data = "%unit")]
    public string? Unit { get; set; }

    /// <summary>Attribute <c>size</c>.</summary>
    [XmlAttribute("size", Needed = true, Data = "%unsignedInt")]
    public ulong Size { get; set; }

    /// <summary>How many there are.</summary>
    [XmlText(Data = "%unsignedInt")]
    public ulong Count { get; set; }
}
