namespace Libvirt.Documents.Domains;

/// <summary>NUMA nodes of memory (<c>numatune</c>).</summary>
[XmlType]
public sealed partial class NumaTuning
{
    /// <summary>Element <c>memory</c>.</summary>
    [XmlElement("memory")]
    public NumaMemory? Memory { get; set; }

    /// <summary>Element <c>memnode</c>.</summary>
    [XmlElement("memnode")]
    public List<NumaMemoryNode> Nodes { get; set; } = [];
}
