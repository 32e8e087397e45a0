namespace Libvirt.Documents.HostCapabilities;

/// <summary>NUMA nodes and processors (<c>topology</c>).</summary>
[XmlType]
public sealed partial class HostTopology
{
    /// <summary>Element <c>cells</c>.</summary>
    [XmlElement("cells", Needed = true)]
    public HostCells Cells { get; set; } = new();

    /// <summary>Element <c>interconnects</c>.</summary>
    [XmlElement("interconnects", OmitEmpty = true)]
    public CellInterconnects? Interconnects { get; set; }
}
