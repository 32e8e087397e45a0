namespace Libvirt.Documents.StoragePools;

/// <summary>What a pool's file system is asked to do (<c>features</c>).</summary>
[XmlType]
public sealed partial class StoragePoolFeatures
{
    /// <summary>Copy on write.</summary>
    [XmlElement("cow", Attribute = "state")]
    public bool? CopyOnWrite { get; set; }
}
