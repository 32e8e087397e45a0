namespace Libvirt.Documents.NodeDevices;

/// <summary>Virtual adapters can be made of it.</summary>
[XmlType]
public sealed partial class VirtualPorts : NodeSubcapability
{
    /// <summary>Written, not read.</summary>
    [XmlElement("max_vports")]
    public uint Maximum { get; set; }

    /// <summary>Written, not read.</summary>
    [XmlElement("vports")]
    public uint Count { get; set; }
}
