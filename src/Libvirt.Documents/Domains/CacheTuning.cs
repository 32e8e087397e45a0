namespace Libvirt.Documents.Domains;

/// <summary>Share of host caches (<c>cachetune</c>).</summary>
[XmlType]
public sealed partial class CacheTuning
{
    /// <summary>Attribute <c>vcpus</c>.</summary>
    [XmlAttribute("vcpus", Invalid = "Invalid cachetune attribute 'vcpus' value '{0}'", InvalidCode = ErrorNumber.XmlError, Needed = true)]
    public CpuSet Vcpus { get; set; } = Libvirt.Documents.CpuSet.Empty;

    /// <summary>Name of the group on the host; only in the live view.</summary>
    [XmlAttribute("id", Live = true)]
    public string? Id { get; set; }

    /// <summary>Element <c>cache</c>.</summary>
    [XmlElement("cache")]
    public List<CacheShare> Caches { get; set; } = [];

    /// <summary>Element <c>monitor</c>.</summary>
    [XmlElement("monitor")]
    public List<CacheMonitor> Monitors { get; set; } = [];
}
