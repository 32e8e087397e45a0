namespace Libvirt.Documents.Domains;

/// <summary>The virtual CPU (<c>cpu</c>).</summary>
[XmlType]
public sealed partial class DomainCpu
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Custom = true)]
    [GuestAbi("CPU mode")]
    public CpuMode? Mode { get; set; }

    /// <summary>Attribute <c>match</c>.</summary>
    [XmlAttribute("match", When = nameof(HasMode))]
    public CpuMatch? Match { get; set; }

    /// <summary>Attribute <c>check</c>.</summary>
    [XmlAttribute("check", When = nameof(HasMode))]
    public CpuCheck? Check { get; set; }

    /// <summary>Attribute <c>migratable</c>.</summary>
    [XmlAttribute("migratable", OnOff = true, When = nameof(HasMode))]
    public bool? Migratable { get; set; }

    /// <summary>Attribute <c>deprecated_features</c>.</summary>
    [XmlAttribute("deprecated_features", OnOff = true, When = nameof(HasMode))]
    public bool? DeprecatedFeatures { get; set; }

    /// <summary>Only of host CPUs.</summary>
    [XmlElement("arch")]
    [GuestAbi("CPU arch")]
    public string? Architecture { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model", OmitEmpty = true, When = nameof(ShowsModel))]
    [GuestAbi("CPU model")]
    public CpuModel? Model { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor")]
    [GuestAbi("CPU vendor")]
    public string? Vendor { get; set; }

    /// <summary>Element <c>topology</c>.</summary>
    [XmlElement("topology")]
    [GuestAbi("CPU topology")]
    public CpuTopology? Topology { get; set; }

    /// <summary>Element <c>cache</c>.</summary>
    [XmlElement("cache")]
    [GuestAbi("CPU cache")]
    public CpuCache? Cache { get; set; }

    /// <summary>Element <c>maxphysaddr</c>.</summary>
    [XmlElement("maxphysaddr")]
    [GuestAbi("CPU max physaddr")]
    public CpuAddress? MaximumAddress { get; set; }

    /// <summary>Element <c>feature</c>.</summary>
    [XmlElement("feature")]
    [GuestAbi("CPU feature")]
    public List<CpuFeature> Features { get; set; } = [];

    /// <summary>Element <c>numa</c>.</summary>
    [XmlElement("numa", OmitEmpty = true)]
    [GuestAbi("NUMA")]
    public CpuNuma? Numa { get; set; }
}
