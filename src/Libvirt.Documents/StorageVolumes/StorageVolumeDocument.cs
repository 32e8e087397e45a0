using Libvirt.Documents.StorageVolumes;

namespace Libvirt.Documents;

/// <summary>A storage volume (<c>volume</c>). Formats depend on the type of its pool: use <see cref="Parse(string, StoragePools.StoragePoolType, bool, ParseOptions?)"/>.</summary>
[XmlDocument("volume", ErrorDomain.Storage, Schema = "storagevol")]
public sealed partial class StorageVolumeDocument
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown volume type '{0}'")]
    public StorageVolumeType Type { get; set; }

    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Required = true, Missing = "missing volume name element", Data = "/[^\\/]+/")]
    public string Name { get; set; } = "";

    /// <summary>Identifies the volume on the host; the driver's choice.</summary>
    [XmlElement("key", Omit = "")]
    public string? Key { get; set; }

    /// <summary>Where it lies on the devices of the pool; written, not read.</summary>
    [XmlElement("source", OmitEmpty = true)]
    public StorageVolumeSource? Source { get; set; }

    /// <summary>Bytes that the guest sees.</summary>
    [XmlElement("capacity", Custom = true, Data = "%scaled")]
    public ulong? Capacity { get; set; }

    /// <summary>Bytes that it takes; the capacity when the document does not tell.</summary>
    [XmlElement("allocation", Custom = true, Data = "%scaled")]
    public ulong? Allocation { get; set; }

    /// <summary>Bytes of the image; written, not read.</summary>
    [XmlElement("physical", Custom = true, Data = "%scaled")]
    public ulong? Physical { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Paired = true, Needed = true)]
    public StorageVolumeTarget Target { get; set; } = new();

    /// <summary>Element <c>backingStore</c>.</summary>
    [XmlElement("backingStore")]
    public StorageVolumeBacking? BackingStore { get; set; }
}
