namespace Libvirt.Documents.Domains;

/// <summary>Cache of image metadata (<c>metadata_cache</c>).</summary>
[XmlType]
public sealed partial class StorageMetadataCache
{
    /// <summary>Bytes.</summary>
    [XmlElement("max_size", Custom = true, Data = "%scaled")]
    public ulong MaximumSize { get; set; }
}
