namespace Libvirt.Documents.Domains;

/// <summary>Format of the copy (<c>format</c>).</summary>
[XmlType]
public sealed partial class MirrorFormat
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown storage source format '{0}'", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "'bochs' | 'cloop' | 'cow' | 'dir' | 'dmg' | 'fat' | 'iso' | 'luks' | 'ploop' | 'qcow' | 'qcow2' | 'qed' | 'raw' | 'vdi' | 'vhd' | 'vmdk' | 'vpc'")]
    public StorageFormat? Type { get; set; }

    /// <summary>Element <c>metadata_cache</c>.</summary>
    [XmlElement("metadata_cache", OmitEmpty = true)]
    public StorageMetadataCache? MetadataCache { get; set; }
}
