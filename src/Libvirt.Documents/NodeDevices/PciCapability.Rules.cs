namespace Libvirt.Documents.NodeDevices;

public sealed partial class PciCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["phys_function", "virt_functions", "pci-bridge", "cardbus-bridge", "mdev_types", "vpd"]))
            reader.Skip();
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);

    private bool HasGroup => IommuGroup is { Addresses.Count: > 0 };

    partial void OnRead(XmlPullReader reader)
    {
        NodeIdentifier.Check(reader, Vendor, "PCI vendor ID");
        NodeIdentifier.Check(reader, Product, "PCI product ID");
        if (Express is not null)
            Express.Links.RemoveAll(l => l.Validity is null);
    }
}
