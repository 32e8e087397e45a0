namespace Libvirt.Documents.NodeDevices;

public sealed partial class CcwCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["ccwgroup_member"]))
            reader.Skip();
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);
}
