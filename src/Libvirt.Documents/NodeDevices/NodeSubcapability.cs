namespace Libvirt.Documents.NodeDevices;

/// <summary>What a device is or has beyond its kind (a <c>capability</c> in a capability).</summary>
[XmlType(Selector = "type")]
[XmlVariant("phys_function", typeof(PhysicalFunction))]
[XmlVariant("virt_functions", typeof(VirtualFunctions))]
[XmlVariant("pci-bridge", typeof(PciBridge))]
[XmlVariant("cardbus-bridge", typeof(CardbusBridge))]
[XmlVariant("mdev_types", typeof(MdevTypes))]
[XmlVariant("vpd", typeof(Vpd))]
[XmlVariant("80203", typeof(Ethernet))]
[XmlVariant("80211", typeof(Wireless))]
[XmlVariant("fc_host", typeof(FibreChannelHost))]
[XmlVariant("vport_ops", typeof(VirtualPorts))]
[XmlVariant("fc_remote_port", typeof(RemotePort))]
[XmlVariant("removable", typeof(RemovableMedia))]
[XmlVariant("hotpluggable", typeof(Hotpluggable))]
[XmlVariant("ccwgroup_member", typeof(CcwGroupMember))]
[XmlVariant("qeth_generic", typeof(QethGeneric))]
[XmlVariant("qeth_layer2", typeof(QethLayer2))]
[XmlVariant("qeth_layer3", typeof(QethLayer3))]
public abstract partial class NodeSubcapability
{
}
