namespace Libvirt.Documents.NodeDevices;

public sealed partial class CssCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["mdev_types"]))
            reader.Skip();
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);
}
