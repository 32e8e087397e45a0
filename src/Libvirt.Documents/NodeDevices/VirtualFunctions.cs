namespace Libvirt.Documents.NodeDevices;

/// <summary>Virtual functions.</summary>
[XmlType]
public sealed partial class VirtualFunctions : NodeSubcapability
{
    /// <summary>How many there can be; 0 when unknown.</summary>
    [XmlAttribute("maxCount", Omit = 0u)]
    public uint MaximumCount { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    public List<PciFunction> Addresses { get; set; } = [];
}
