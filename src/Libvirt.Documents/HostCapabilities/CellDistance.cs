namespace Libvirt.Documents.HostCapabilities;

/// <summary>Distance to a cell (<c>sibling</c>).</summary>
[XmlType]
public sealed partial class CellDistance
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Needed = true, Data = "int[10..255]")]
    public uint Value { get; set; }
}
