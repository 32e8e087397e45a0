namespace Libvirt.Documents.NodeDevices;

/// <summary>Its media can be taken out.</summary>
[XmlType]
public sealed partial class RemovableMedia : NodeSubcapability
{
    /// <summary>1 when there is one.</summary>
    [XmlElement("media_available", EmptyIsAbsent = true, Data = "'0' | '1'")]
    public uint Available { get; set; }

    /// <summary>Bytes.</summary>
    [XmlElement("media_size", EmptyIsAbsent = true, Required = true, Missing = "no removable media size supplied for '{1}'", MissingCode = ErrorNumber.InternalError, Invalid = "invalid removable media size supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public ulong? Size { get; set; }

    /// <summary>Element <c>media_label</c>.</summary>
    [XmlElement("media_label", Omit = "")]
    public string? Label { get; set; }

    /// <summary>Bytes; written, not read.</summary>
    [XmlElement("logical_block_size", Omit = 0ul)]
    public ulong LogicalBlockSize { get; set; }

    /// <summary>Written, not read.</summary>
    [XmlElement("num_blocks", Omit = 0ul)]
    public ulong BlockCount { get; set; }
}
