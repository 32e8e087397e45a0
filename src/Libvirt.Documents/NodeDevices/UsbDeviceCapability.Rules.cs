namespace Libvirt.Documents.NodeDevices;

public sealed partial class UsbDeviceCapability
{
    partial void OnRead(XmlPullReader reader)
    {
        NodeIdentifier.Check(reader, Vendor, "USB vendor ID");
        NodeIdentifier.Check(reader, Product, "USB product ID");
    }
}
