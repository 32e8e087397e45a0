namespace Libvirt.Documents.DomainCapabilities;

/// <summary>How a guest can be booted (<c>os</c>).</summary>
[XmlType]
public sealed partial class CapabilityOs
{
    /// <summary>Attribute <c>supported</c>.</summary>
    [XmlAttribute("supported", Required = true)]
    public bool? Supported { get; set; }

    /// <summary>Elements <c>enum</c>.</summary>
    [XmlElement("enum")]
    public List<CapabilityValues> Choices { get; set; } = [];

    /// <summary>Features of firmware that can be asked for.</summary>
    [XmlElement("firmwareFeatures", Since = "11.10")]
    public CapabilityGroup? FirmwareFeatures { get; set; }

    /// <summary>Firmware loaders.</summary>
    [XmlElement("loader")]
    public CapabilityLoader? Loader { get; set; }

    /// <summary>Files that hold variables of the firmware.</summary>
    [XmlElement("varstore", Since = "11.10")]
    public CapabilityGroup? VariableStore { get; set; }
}
