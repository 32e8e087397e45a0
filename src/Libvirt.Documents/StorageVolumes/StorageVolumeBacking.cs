namespace Libvirt.Documents.StorageVolumes;

/// <summary>What a volume is based on (<c>backingStore</c>).</summary>
[XmlType]
public sealed partial class StorageVolumeBacking
{
    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path")]
    public string? Path { get; set; }

    /// <summary>One of <see cref="StoragePools.StoragePoolTraits.VolumeFormats"/>.</summary>
    [XmlElement("format", Attribute = "type")]
    public string? Format { get; set; }

    /// <summary>Element <c>permissions</c>.</summary>
    [XmlElement("permissions", OmitEmpty = true)]
    public StoragePermissions? Permissions { get; set; }

    /// <summary>Written, not read.</summary>
    [XmlElement("timestamps")]
    public StorageTimestamps? Timestamps { get; set; }
}
