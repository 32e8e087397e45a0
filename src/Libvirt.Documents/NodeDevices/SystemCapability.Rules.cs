namespace Libvirt.Documents.NodeDevices;

public sealed partial class SystemCapability
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Hardware.Uuid is null)
            throw reader.Error(ErrorNumber.InternalError, "no system UUID supplied for '{1}'");
    }
}
