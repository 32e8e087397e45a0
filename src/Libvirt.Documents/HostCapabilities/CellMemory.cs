namespace Libvirt.Documents.HostCapabilities;

/// <summary>Memory of a cell (<c>memory</c>).</summary>
[XmlType]
public sealed partial class CellMemory
{
    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Data = "%unit")]
    public string? Unit { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText]
    public ulong Size { get; set; }
}
