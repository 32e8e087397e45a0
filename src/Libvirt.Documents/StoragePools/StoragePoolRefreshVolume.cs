namespace Libvirt.Documents.StoragePools;

/// <summary>How volumes are looked at (<c>volume</c>).</summary>
[XmlType]
public sealed partial class StoragePoolRefreshVolume
{
    /// <summary>Attribute <c>allocation</c>.</summary>
    [XmlAttribute("allocation", Invalid = "unknown storage pool volume refresh allocation type {0}")]
    public VolumeAllocation? Allocation { get; set; }
}
