namespace Libvirt.Documents.NodeDevices;

public sealed partial class StorageCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["removable", "hotpluggable"]))
            throw reader.Error(ErrorNumber.InternalError, $"unknown storage capability type '{reader.GetAttribute("type")}' for '{{1}}'");
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);

    partial void OnRead(XmlPullReader reader)
    {
        if (Size is null && !Capabilities.Exists(c => c is RemovableMedia))
            throw reader.Error(ErrorNumber.InternalError, "no size supplied for '{1}'");
    }
}
