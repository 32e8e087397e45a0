namespace Libvirt.Documents.DomainCapabilities;

/// <summary>Firmware loaders (<c>loader</c>).</summary>
[XmlType]
public sealed partial class CapabilityLoader
{
    /// <summary>Attribute <c>supported</c>.</summary>
    [XmlAttribute("supported", Required = true)]
    public bool? Supported { get; set; }

    /// <summary>Files that are known.</summary>
    [XmlElement("value")]
    public List<string> Files { get; set; } = [];

    /// <summary>Elements <c>enum</c>.</summary>
    [XmlElement("enum")]
    public List<CapabilityValues> Choices { get; set; } = [];
}
