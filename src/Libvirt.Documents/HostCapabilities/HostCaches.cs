namespace Libvirt.Documents.HostCapabilities;

/// <summary>Caches (<c>cache</c>).</summary>
[XmlType]
public sealed partial class HostCaches
{
    /// <summary>Element <c>bank</c>.</summary>
    [XmlElement("bank", Needed = true)]
    public List<CacheBank> Banks { get; set; } = [];

    /// <summary>Element <c>monitor</c>.</summary>
    [XmlElement("monitor")]
    public ResourceMonitor? Monitor { get; set; }
}
