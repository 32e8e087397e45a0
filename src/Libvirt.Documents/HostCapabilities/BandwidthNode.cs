namespace Libvirt.Documents.HostCapabilities;

/// <summary>Memory bandwidth of processors (<c>node</c>).</summary>
[XmlType]
public sealed partial class BandwidthNode
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>cpus</c>.</summary>
    [XmlAttribute("cpus", Needed = true, Data = "%cpuSet")]
    public string? Cpus { get; set; }

    /// <summary>Element <c>control</c>.</summary>
    [XmlElement("control")]
    public ResourceControl? Control { get; set; }
}
