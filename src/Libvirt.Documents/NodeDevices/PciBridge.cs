namespace Libvirt.Documents.NodeDevices;

/// <summary>It is a bridge to another PCI bus.</summary>
[XmlType]
public sealed partial class PciBridge : NodeSubcapability
{
}
