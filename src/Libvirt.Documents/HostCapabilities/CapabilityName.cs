namespace Libvirt.Documents.HostCapabilities;

/// <summary>Something that is named.</summary>
[XmlType]
public sealed partial class CapabilityName
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string Name { get; set; } = "";
}
