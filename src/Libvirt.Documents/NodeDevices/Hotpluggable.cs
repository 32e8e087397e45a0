namespace Libvirt.Documents.NodeDevices;

/// <summary>It can be taken out itself.</summary>
[XmlType]
public sealed partial class Hotpluggable : NodeSubcapability
{
}
