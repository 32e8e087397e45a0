namespace Libvirt.Documents.DomainCapabilities;

/// <summary>A way to say what CPU a guest gets (<c>mode</c>).</summary>
[XmlType(Selector = "name")]
[XmlVariant("host-passthrough", typeof(CapabilityCpuPassthrough))]
[XmlVariant("maximum", typeof(CapabilityCpuMaximum))]
[XmlVariant("host-model", typeof(CapabilityCpuHostModel))]
[XmlVariant("custom", typeof(CapabilityCpuCustom))]
public abstract partial class CapabilityCpuMode
{
    /// <summary>Attribute <c>supported</c>.</summary>
    [XmlAttribute("supported", Required = true)]
    public bool? Supported { get; set; }

    /// <summary>Elements <c>enum</c>.</summary>
    [XmlElement("enum")]
    public List<CapabilityValues> Choices { get; set; } = [];
}
