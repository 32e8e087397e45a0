namespace Libvirt.Documents.StoragePools;

/// <summary>A block device or target (<c>device</c>).</summary>
[XmlType]
public sealed partial class StoragePoolDevice
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Required = true, Missing = "missing storage pool source device path")]
    public string Path { get; set; } = "";

    /// <summary>Names of partitions have a "p" between disk and number.</summary>
    [XmlAttribute("part_separator")]
    public bool? PartSeparator { get; set; }

    /// <summary>Free space of a disk, found when the pool is refreshed; not read.</summary>
    [XmlElement("freeExtent")]
    public List<StoragePoolFreeExtent> FreeExtents { get; set; } = [];
}
