namespace Libvirt.Documents.HostCapabilities;

/// <summary>A NUMA node (<c>cell</c>).</summary>
[XmlType]
public sealed partial class HostCell
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Element <c>memory</c>.</summary>
    [XmlElement("memory")]
    public CellMemory? Memory { get; set; }

    /// <summary>Element <c>pages</c>.</summary>
    [XmlElement("pages")]
    public List<CellPages> Pages { get; set; } = [];

    /// <summary>Distances to all cells.</summary>
    [XmlElement("sibling", Wrapper = "distances")]
    public List<CellDistance> Distances { get; set; } = [];

    /// <summary>Element <c>cache</c>.</summary>
    [XmlElement("cache")]
    public List<CellCache> Caches { get; set; } = [];

    /// <summary>Element <c>cpus</c>.</summary>
    [XmlElement("cpus")]
    public CellCpus Cpus { get; set; } = new();
}
