namespace Libvirt.Documents.Domains;

public sealed partial class RedirectedDevice
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Backend.Type is null)
            throw reader.Error(ErrorNumber.InternalError, "missing type in redirdev");
    }
}
