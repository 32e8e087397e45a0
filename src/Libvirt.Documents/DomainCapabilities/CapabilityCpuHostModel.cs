using Libvirt.Documents.Domains;

namespace Libvirt.Documents.DomainCapabilities;

/// <summary>The known model that is most like the host, and what differs.</summary>
[XmlType]
public sealed partial class CapabilityCpuHostModel : CapabilityCpuMode
{
    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model")]
    public CapabilityCpuModel? Model { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor")]
    public string? Vendor { get; set; }

    /// <summary>Width of physical addresses.</summary>
    [XmlElement("maxphysaddr")]
    public CpuAddress? Address { get; set; }

    /// <summary>What differs from the model.</summary>
    [XmlElement("feature")]
    public List<CpuFeature> Features { get; set; } = [];
}
