namespace Libvirt.Documents.HostCapabilities;

/// <summary>NUMA nodes (<c>cells</c>).</summary>
[XmlType]
public sealed partial class HostCells
{
    /// <summary>Attribute <c>num</c>.</summary>
    [XmlAttribute("num", Custom = true, Needed = true)]
    public uint Number => (uint)Cells.Count;

    /// <summary>Element <c>cell</c>.</summary>
    [XmlElement("cell", Needed = true)]
    public List<HostCell> Cells { get; set; } = [];
}
