namespace Libvirt.Documents.HostCapabilities;

/// <summary>Something that is named.</summary>
[XmlType]
public sealed partial class CapabilityName
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true, Data = "/(llc_|mbm_)[a-zA-Z0-9\\-_]+/ | /[a-zA-Z0-9\\-_]+/")]
    public string Name { get; set; } = "";
}
