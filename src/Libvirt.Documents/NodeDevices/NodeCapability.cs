namespace Libvirt.Documents.NodeDevices;

/// <summary>What a device is (<c>capability</c>).</summary>
[XmlType(Selector = "type")]
[XmlVariant("system", typeof(SystemCapability))]
[XmlVariant("pci", typeof(PciCapability))]
[XmlVariant("usb_device", typeof(UsbDeviceCapability))]
[XmlVariant("usb", typeof(UsbInterfaceCapability))]
[XmlVariant("net", typeof(NetCapability))]
[XmlVariant("scsi_host", typeof(ScsiHostCapability))]
[XmlVariant("scsi_target", typeof(ScsiTargetCapability))]
[XmlVariant("scsi", typeof(ScsiCapability))]
[XmlVariant("storage", typeof(StorageCapability))]
[XmlVariant("scsi_generic", typeof(ScsiGenericCapability))]
[XmlVariant("drm", typeof(DrmCapability))]
[XmlVariant("mdev", typeof(MdevCapability))]
[XmlVariant("ccw", typeof(CcwCapability))]
[XmlVariant("css", typeof(CssCapability))]
[XmlVariant("vdpa", typeof(VdpaCapability))]
[XmlVariant("ap_card", typeof(ApCardCapability))]
[XmlVariant("ap_queue", typeof(ApQueueCapability))]
[XmlVariant("ap_matrix", typeof(ApMatrixCapability))]
[XmlVariant("ccwgroup", typeof(CcwGroupCapability))]
public abstract partial class NodeCapability
{
}
