namespace Libvirt.Documents.StoragePools;

/// <summary>A block device or target (<c>device</c>).</summary>
[XmlType]
public sealed partial class StoragePoolDevice
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Required = true, Missing = "missing storage pool source device path", Data = "%absolutePath | %genericName | /iqn\\.[0-9]{4}-(0[1-9]|1[0-2])\\.[a-zA-Z0-9\\.\\-]+(:.+)?/")]
    public string Path { get; set; } = "";

    /// <summary>Names of partitions have a "p" between disk and number.</summary>
    [XmlAttribute("part_separator")]
    public bool? PartSeparator { get; set; }

    /// <summary>Free space of a disk, found when the pool is refreshed; not read.</summary>
    [XmlElement("freeExtent")]
    public List<StoragePoolFreeExtent> FreeExtents { get; set; } = [];
}
