namespace Libvirt.Documents.NodeDevices;

public sealed partial class DrmCapability
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Type is null)
            throw reader.Unsupported("unknown drm type '(null)' for '{1}'");
    }
}
