namespace Libvirt.Documents.Domains;

/// <summary>Bandwidth of one node (<c>node</c>).</summary>
[XmlType]
public sealed partial class MemoryBandwidthNode
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Percent.</summary>
    [XmlAttribute("bandwidth", Needed = true)]
    public uint Bandwidth { get; set; }
}
