namespace Libvirt.Documents.Domains;

/// <summary>Nodes of one guest cell (<c>memnode</c>).</summary>
[XmlType]
public sealed partial class NumaMemoryNode
{
    /// <summary>Attribute <c>cellid</c>.</summary>
    [XmlAttribute("cellid", Required = true)]
    public uint CellId { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public NumaMode Mode { get; set; }

    /// <summary>Attribute <c>nodeset</c>.</summary>
    [XmlAttribute("nodeset", Required = true, Missing = "Missing required nodeset attribute in memnode element")]
    public CpuSet NodeSet { get; set; } = Libvirt.Documents.CpuSet.Empty;
}
