namespace Libvirt.Documents.NodeDevices;

/// <summary>It speaks Ethernet.</summary>
[XmlType]
public sealed partial class Ethernet : NodeSubcapability
{
}
