namespace Libvirt.Documents.StorageVolumes;

/// <summary>Where a volume lies on the devices of its pool (<c>source</c>).</summary>
[XmlType]
public sealed partial class StorageVolumeSource
{
    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device")]
    public List<StorageVolumeDevice> Devices { get; set; } = [];
}
