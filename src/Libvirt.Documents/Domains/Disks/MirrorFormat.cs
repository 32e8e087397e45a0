namespace Libvirt.Documents.Domains;

/// <summary>Format of the copy (<c>format</c>).</summary>
[XmlType]
public sealed partial class MirrorFormat
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown storage source format '{0}'", InvalidCode = ErrorNumber.XmlError)]
    public StorageFormat? Type { get; set; }

    /// <summary>Element <c>metadata_cache</c>.</summary>
    [XmlElement("metadata_cache", OmitEmpty = true)]
    public StorageMetadataCache? MetadataCache { get; set; }
}
