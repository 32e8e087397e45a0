namespace Libvirt.Documents.Domains;

/// <summary>Features that the firmware must have (<c>firmware</c>).</summary>
[XmlType]
public sealed partial class FirmwareFeatures
{
    /// <summary>Element <c>feature</c>.</summary>
    [XmlElement("feature", Needed = true)]
    public List<FirmwareFeature> Features { get; set; } = [];
}
