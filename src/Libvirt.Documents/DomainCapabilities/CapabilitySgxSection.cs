namespace Libvirt.Documents.DomainCapabilities;

/// <summary>Protected memory of a node (<c>section</c>).</summary>
[XmlType]
public sealed partial class CapabilitySgxSection
{
    /// <summary>Number of the node.</summary>
    [XmlAttribute("node", Required = true)]
    public uint Node { get; set; }

    /// <summary>Size in <see cref="Unit"/>.</summary>
    [XmlAttribute("size", Required = true)]
    public ulong Size { get; set; }

    /// <summary>Unit of the size; KiB.</summary>
    [XmlAttribute("unit", Needed = true, Data = "'KiB'")]
    public string? Unit { get; set; } = "KiB";
}
