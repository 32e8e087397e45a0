namespace Libvirt.Documents.EmulatorCapabilities;

/// <summary>The processor that QEMU gives guests when asked for the host's, or the most it can (<c>hostCPU</c>).</summary>
[XmlType]
public sealed partial class EmulatorHostCpu : AcceleratorEntry
{
    /// <summary>The model that the properties extend.</summary>
    [XmlAttribute("model")]
    public string? Model { get; set; }

    /// <summary>Whether it is known which properties keep a guest from migrating.</summary>
    [XmlAttribute("migratability")]
    public bool? Migratability { get; set; }

    /// <summary>Properties in QEMU's order.</summary>
    [XmlElement("property")]
    public List<EmulatorCpuProperty> Properties { get; set; } = [];

    /// <summary>Names of features that should not be used any more.</summary>
    [XmlElement("property", Wrapper = "deprecatedFeatures", Attribute = "name")]
    public List<string> DeprecatedFeatures { get; set; } = [];
}
