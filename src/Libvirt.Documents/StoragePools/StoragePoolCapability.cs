namespace Libvirt.Documents.StoragePools;

/// <summary>What is possible with a type of pool (<c>pool</c>).</summary>
[XmlType]
public sealed partial class StoragePoolCapability
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public StoragePoolType Type { get; set; }

    /// <summary>Whether the driver can use it.</summary>
    [XmlAttribute("supported", Required = true)]
    public bool? Supported { get; set; }

    /// <summary>Formats of sources.</summary>
    [XmlElement("poolOptions")]
    public StorageFormatCapability? PoolOptions { get; set; }

    /// <summary>Formats of volumes.</summary>
    [XmlElement("volOptions")]
    public StorageFormatCapability? VolumeOptions { get; set; }
}
