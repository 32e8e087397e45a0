namespace Libvirt.Documents.NodeDevices;

public sealed partial class NetCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["80203", "80211"]))
            throw reader.Unsupported("invalid network type supplied for '{1}'");
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);

    partial void OnRead(XmlPullReader reader) => Features.Sort((a, b) => a.Name.CompareTo(b.Name));
}
