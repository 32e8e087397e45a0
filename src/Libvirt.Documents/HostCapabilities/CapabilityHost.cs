namespace Libvirt.Documents.HostCapabilities;

/// <summary>The host (<c>host</c>).</summary>
[XmlType]
public sealed partial class CapabilityHost
{
    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Element <c>cpu</c>.</summary>
    [XmlElement("cpu", Needed = true)]
    public CapabilityCpu? Cpu { get; set; }

    /// <summary>Ways to sleep, each an element: suspend_mem, suspend_disk, suspend_hybrid.</summary>
    [XmlElement("power_management", Custom = true, Schema = "power_management { suspend_mem { empty }? & suspend_disk { empty }? & suspend_hybrid { empty }? }")]
    public List<string> PowerManagement { get; set; } = [];

    /// <summary>Element <c>iommu</c>.</summary>
    [XmlElement("iommu", Attribute = "support")]
    public bool? Iommu { get; set; }

    /// <summary>Element <c>migration_features</c>.</summary>
    [XmlElement("migration_features", Paired = true)]
    public HostMigration? Migration { get; set; }

    /// <summary>Element <c>netprefix</c>.</summary>
    [XmlElement("netprefix")]
    public string? NetPrefix { get; set; }

    /// <summary>Element <c>topology</c>.</summary>
    [XmlElement("topology")]
    public HostTopology? Topology { get; set; }

    /// <summary>Element <c>cache</c>.</summary>
    [XmlElement("cache", OmitEmpty = true)]
    public HostCaches? Caches { get; set; }

    /// <summary>Element <c>memory_bandwidth</c>.</summary>
    [XmlElement("memory_bandwidth", OmitEmpty = true)]
    public HostBandwidth? MemoryBandwidth { get; set; }

    /// <summary>Element <c>secmodel</c>.</summary>
    [XmlElement("secmodel")]
    public List<HostSecurityModel> SecurityModels { get; set; } = [];
}
