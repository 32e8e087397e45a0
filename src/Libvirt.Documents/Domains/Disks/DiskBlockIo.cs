namespace Libvirt.Documents.Domains;

/// <summary>Block sizes in bytes (<c>blockio</c>).</summary>
[XmlType]
public sealed partial class DiskBlockIo
{
    /// <summary>Attribute <c>logical_block_size</c>.</summary>
    [XmlAttribute("logical_block_size", Omit = 0u, Data = "int[-9223372036854775808..9223372036854775807]")]
    public uint LogicalBlockSize { get; set; }

    /// <summary>Attribute <c>physical_block_size</c>.</summary>
    [XmlAttribute("physical_block_size", Omit = 0u, Data = "int[-9223372036854775808..9223372036854775807]")]
    public uint PhysicalBlockSize { get; set; }

    /// <summary>Attribute <c>discard_granularity</c>.</summary>
    [XmlAttribute("discard_granularity", Data = "int[-9223372036854775808..9223372036854775807]")]
    public uint? DiscardGranularity { get; set; }
}
