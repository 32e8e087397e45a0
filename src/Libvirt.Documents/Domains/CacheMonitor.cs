namespace Libvirt.Documents.Domains;

/// <summary>Monitoring of a cache (<c>monitor</c>).</summary>
[XmlType]
public sealed partial class CacheMonitor
{
    /// <summary>Attribute <c>level</c>.</summary>
    [XmlAttribute("level", Needed = true)]
    public uint Level { get; set; }

    /// <summary>Attribute <c>vcpus</c>.</summary>
    [XmlAttribute("vcpus", Required = true)]
    public CpuSet Vcpus { get; set; } = Libvirt.Documents.CpuSet.Empty;
}
