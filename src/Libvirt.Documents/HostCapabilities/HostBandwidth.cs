namespace Libvirt.Documents.HostCapabilities;

/// <summary>Memory bandwidth (<c>memory_bandwidth</c>).</summary>
[XmlType]
public sealed partial class HostBandwidth
{
    /// <summary>Element <c>node</c>.</summary>
    [XmlElement("node", Needed = true)]
    public List<BandwidthNode> Nodes { get; set; } = [];

    /// <summary>Element <c>monitor</c>.</summary>
    [XmlElement("monitor")]
    public ResourceMonitor? Monitor { get; set; }
}
