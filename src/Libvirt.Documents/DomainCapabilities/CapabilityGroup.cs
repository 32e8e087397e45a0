namespace Libvirt.Documents.DomainCapabilities;

/// <summary>Whether something is supported, and which values its attributes may have.</summary>
[XmlType]
public partial class CapabilityGroup
{
    /// <summary>Attribute <c>supported</c>.</summary>
    [XmlAttribute("supported", Required = true)]
    public bool? Supported { get; set; }

    /// <summary>Elements <c>enum</c>.</summary>
    [XmlElement("enum")]
    public List<CapabilityValues> Choices { get; set; } = [];
}
