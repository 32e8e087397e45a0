namespace Libvirt.Documents.Domains;

/// <summary>Latency and bandwidth between cells (<c>interconnects</c>).</summary>
[XmlType]
public sealed partial class NumaInterconnects
{
    /// <summary>Element <c>latency</c>.</summary>
    [XmlElement("latency")]
    public List<NumaLatency> Latencies { get; set; } = [];

    /// <summary>Element <c>bandwidth</c>.</summary>
    [XmlElement("bandwidth")]
    public List<NumaBandwidth> Bandwidths { get; set; } = [];
}
