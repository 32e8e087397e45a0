namespace Libvirt.Documents.HostCapabilities;

/// <summary>How fast nodes reach memory (<c>interconnects</c>).</summary>
[XmlType]
public sealed partial class CellInterconnects
{
    /// <summary>Element <c>latency</c>.</summary>
    [XmlElement("latency")]
    public List<CellInterconnect> Latencies { get; set; } = [];

    /// <summary>Element <c>bandwidth</c>.</summary>
    [XmlElement("bandwidth")]
    public List<CellInterconnect> Bandwidths { get; set; } = [];
}
