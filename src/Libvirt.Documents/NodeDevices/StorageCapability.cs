namespace Libvirt.Documents.NodeDevices;

/// <summary>A disk, drive or the like.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class StorageCapability : NodeCapability
{
    /// <summary>Element <c>block</c>.</summary>
    [XmlElement("block", Required = true, Missing = "no block device path supplied for '{1}'", MissingCode = ErrorNumber.InternalError, Data = "/\\/[a-zA-Z0-9_\\+\\-\\/%]+/")]
    public string Block { get; set; } = "";

    /// <summary>Element <c>bus</c>.</summary>
    [XmlElement("bus", Omit = "")]
    public string? Bus { get; set; }

    /// <summary>Element <c>drive_type</c>.</summary>
    [XmlElement("drive_type", Omit = "")]
    public string? DriveType { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model", Omit = "")]
    public string? Model { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor", Omit = "")]
    public string? Vendor { get; set; }

    /// <summary>Element <c>serial</c>.</summary>
    [XmlElement("serial", Omit = "")]
    public string? Serial { get; set; }

    /// <summary>Bytes; not of removable media.</summary>
    [XmlElement("size", EmptyIsAbsent = true, Omit = 0ul, Invalid = "invalid size supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public ulong? Size { get; set; }

    /// <summary>Bytes.</summary>
    [XmlElement("logical_block_size", EmptyIsAbsent = true, Omit = 0ul, Invalid = "invalid logical block size supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public ulong? LogicalBlockSize { get; set; }

    /// <summary>Element <c>num_blocks</c>.</summary>
    [XmlElement("num_blocks", EmptyIsAbsent = true, Omit = 0ul, Invalid = "invalid number of blocks supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public ulong? BlockCount { get; set; }

    /// <summary>What it is or has beyond that, in native's order.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeSubcapability> Capabilities { get; set; } = [];
}
