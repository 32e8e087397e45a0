namespace Libvirt.Documents.NodeDevices;

public sealed partial class VdpaCapability
{
    partial void OnAttributesRead(XmlPullReader reader)
        => throw reader.Error(ErrorNumber.InternalError, "unknown capability type '17' for '{1}'");
}
