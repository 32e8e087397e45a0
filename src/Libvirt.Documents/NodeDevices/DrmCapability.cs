namespace Libvirt.Documents.NodeDevices;

/// <summary>A graphics device.</summary>
[XmlType]
public sealed partial class DrmCapability : NodeCapability
{
    /// <summary>Element <c>type</c>.</summary>
    [XmlElement("type", EmptyIsAbsent = true, Invalid = "unknown drm type '{0}' for '{1}'")]
    public DrmType? Type { get; set; }
}
