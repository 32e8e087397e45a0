namespace Libvirt.Documents.Domains;

/// <summary>Share of memory bandwidth (<c>memorytune</c>).</summary>
[XmlType]
public sealed partial class MemoryBandwidthTuning
{
    /// <summary>Attribute <c>vcpus</c>.</summary>
    [XmlAttribute("vcpus", Required = true)]
    public CpuSet Vcpus { get; set; } = Libvirt.Documents.CpuSet.Empty;

    /// <summary>Name of the group on the host; only in the live view.</summary>
    [XmlAttribute("id", Live = true)]
    public string? Id { get; set; }

    /// <summary>Element <c>node</c>.</summary>
    [XmlElement("node")]
    public List<MemoryBandwidthNode> Nodes { get; set; } = [];

    /// <summary>Element <c>monitor</c>.</summary>
    [XmlElement("monitor")]
    public List<MemoryBandwidthMonitor> Monitors { get; set; } = [];
}
