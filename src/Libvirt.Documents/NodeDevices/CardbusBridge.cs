namespace Libvirt.Documents.NodeDevices;

/// <summary>It is a bridge to a CardBus.</summary>
[XmlType]
public sealed partial class CardbusBridge : NodeSubcapability
{
}
