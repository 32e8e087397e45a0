namespace Libvirt.Documents.NodeDevices;

public sealed partial class ScsiGenericCapability
{
    partial void OnAttributesRead(XmlPullReader reader)
        => throw reader.Error(ErrorNumber.InternalError, "unknown capability type '11' for '{1}'");
}
