namespace Libvirt.Documents.Domains;

/// <summary>A NUMA cell (<c>cell</c>).</summary>
[XmlType]
[XmlSchema("... & @unit=%unit?")]
public sealed partial class NumaCell
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id")]
    public uint? Id { get; set; }

    /// <summary>Attribute <c>cpus</c>.</summary>
    [XmlAttribute("cpus")]
    [GuestAbi("NUMA node cpus")]
    public CpuSet? Cpus { get; set; }

    /// <summary>KiB.</summary>
    [XmlAttribute("memory", Custom = true, Needed = true)]
    [GuestAbi("NUMA node size")]
    public ulong Memory { get; set; }

    /// <summary>Attribute <c>memAccess</c>.</summary>
    [XmlAttribute("memAccess")]
    public MemoryAccessMode? MemoryAccess { get; set; }

    /// <summary>Attribute <c>discard</c>.</summary>
    [XmlAttribute("discard")]
    public bool? Discard { get; set; }

    /// <summary>Element <c>distances</c>.</summary>
    [XmlElement("distances", OmitEmpty = true)]
    public NumaDistances? Distances { get; set; }

    /// <summary>Element <c>cache</c>.</summary>
    [XmlElement("cache")]
    public List<NumaCache> Caches { get; set; } = [];
}
