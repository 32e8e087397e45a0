using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Moments;

/// <summary>Format of the new image (<c>driver</c>).</summary>
[XmlType]
public sealed partial class SnapshotDiskDriver
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown disk snapshot driver '{0}'")]
    public StorageFormat? Type { get; set; }

    /// <summary>Element <c>metadata_cache</c>.</summary>
    [XmlElement("metadata_cache", OmitEmpty = true)]
    public StorageMetadataCache? MetadataCache { get; set; }
}
