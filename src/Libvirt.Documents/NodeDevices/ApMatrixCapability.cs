namespace Libvirt.Documents.NodeDevices;

/// <summary>All cryptographic queues.</summary>
[XmlType]
public sealed partial class ApMatrixCapability : NodeCapability
{
    /// <summary>What it is or has beyond that, in native's order.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeSubcapability> Capabilities { get; set; } = [];
}
