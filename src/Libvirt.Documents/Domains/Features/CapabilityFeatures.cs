namespace Libvirt.Documents.Domains;

/// <summary>Capabilities of a container (<c>capabilities</c>).</summary>
[XmlType]
public sealed partial class CapabilityFeatures
{
    /// <summary>Attribute <c>policy</c>.</summary>
    [XmlAttribute("policy")]
    public CapabilityPolicy? Policy { get; set; }
}
