namespace Libvirt.Documents.HostCapabilities;

/// <summary>NUMA nodes (<c>cells</c>).</summary>
[XmlType]
public sealed partial class HostCells
{
    /// <summary>Attribute <c>num</c>.</summary>
    [XmlAttribute("num", Custom = true)]
    public uint Number => (uint)Cells.Count;

    /// <summary>Element <c>cell</c>.</summary>
    [XmlElement("cell")]
    public List<HostCell> Cells { get; set; } = [];
}
