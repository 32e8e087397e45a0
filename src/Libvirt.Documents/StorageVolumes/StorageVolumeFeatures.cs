namespace Libvirt.Documents.StorageVolumes;

/// <summary>Features of a qcow2 image (<c>features</c>).</summary>
[XmlType]
public sealed partial class StorageVolumeFeatures
{
    /// <summary>Element <c>lazy_refcounts</c>.</summary>
    [XmlElement("lazy_refcounts")]
    public bool LazyRefcounts { get; set; }

    /// <summary>Element <c>extended_l2</c>.</summary>
    [XmlElement("extended_l2")]
    public bool ExtendedL2 { get; set; }
}
