namespace Libvirt.Documents.StorageVolumes;

/// <summary>A device that a volume lies on (<c>device</c>).</summary>
[XmlType]
public sealed partial class StorageVolumeDevice
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Needed = true, Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Element <c>extent</c>.</summary>
    [XmlElement("extent")]
    public List<StorageVolumeExtent> Extents { get; set; } = [];
}
