namespace Libvirt.Documents.Domains;

/// <summary>Where a device sits in the guest (<c>address</c>).</summary>
[XmlType(Selector = "type")]
[XmlVariant("pci", typeof(PciAddress))]
[XmlVariant("drive", typeof(DriveAddress))]
[XmlVariant("virtio-serial", typeof(VirtioSerialAddress))]
[XmlVariant("ccid", typeof(CcidAddress))]
[XmlVariant("usb", typeof(UsbAddress))]
[XmlVariant("spapr-vio", typeof(SpaprVioAddress))]
[XmlVariant("virtio-s390", typeof(VirtioS390Address))]
[XmlVariant("ccw", typeof(CcwAddress))]
[XmlVariant("virtio-mmio", typeof(VirtioMmioAddress))]
[XmlVariant("isa", typeof(IsaAddress))]
[XmlVariant("dimm", typeof(DimmAddress))]
[XmlVariant("unassigned", typeof(UnassignedAddress))]
public abstract partial class DeviceAddress
{

}
