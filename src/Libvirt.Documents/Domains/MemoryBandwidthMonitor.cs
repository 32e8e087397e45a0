namespace Libvirt.Documents.Domains;

/// <summary>Monitoring of bandwidth (<c>monitor</c>).</summary>
[XmlType]
public sealed partial class MemoryBandwidthMonitor
{
    /// <summary>Attribute <c>vcpus</c>.</summary>
    [XmlAttribute("vcpus", Required = true)]
    public CpuSet Vcpus { get; set; } = Libvirt.Documents.CpuSet.Empty;
}
