namespace Libvirt.Documents.NodeDevices;

/// <summary>It speaks IEEE 802.11.</summary>
[XmlType]
public sealed partial class Wireless : NodeSubcapability
{
}
