namespace Libvirt.Documents.HostInterfaces;

/// <summary>What a bridge connects (<c>bridge</c>).</summary>
[XmlType]
[XmlSchema("@stp? & @delay? & interface:BridgePort*")]
public sealed partial class HostBridge
{
    /// <summary>Spanning tree; null when not told.</summary>
    [XmlAttribute("stp", Custom = true, Data = "%onOff")]
    public bool? SpanningTree { get; set; }

    /// <summary>Forward delay in seconds.</summary>
    [XmlAttribute("delay")]
    public string? Delay { get; set; }

    /// <summary>Ethernet interfaces, bonds and VLANs.</summary>
    [XmlElement("interface", Paired = true)]
    public List<InterfaceDocument> Interfaces { get; set; } = [];
}
