namespace Libvirt.Documents.DomainCapabilities;

/// <summary>What the host lacks for a model (<c>blockers</c>).</summary>
[XmlType]
public sealed partial class CapabilityCpuBlockers
{
    /// <summary>Name of the model.</summary>
    [XmlAttribute("model", Required = true)]
    public string Model { get; set; } = "";

    /// <summary>The features.</summary>
    [XmlElement("feature", Attribute = "name")]
    public List<string> Features { get; set; } = [];
}
