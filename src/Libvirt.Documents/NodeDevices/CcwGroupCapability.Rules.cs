namespace Libvirt.Documents.NodeDevices;

public sealed partial class CcwGroupCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["qeth_generic", "qeth_layer2", "qeth_layer3"]))
            reader.Skip();
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);
}
