namespace Libvirt.Documents.NodeDevices;

public sealed partial class MdevType
{
    partial void OnRead(XmlPullReader reader)
    {
        if (string.IsNullOrEmpty(DeviceApi))
            throw reader.XmlError($"missing device API for mediated device type '{Id}'");
        if (AvailableInstances is null)
            throw reader.XmlError($"missing number of available instances for mediated device type '{Id}'");
    }
}
