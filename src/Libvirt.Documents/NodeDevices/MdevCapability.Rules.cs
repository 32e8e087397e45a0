namespace Libvirt.Documents.NodeDevices;

public sealed partial class MdevCapability
{
    private static bool IsLive(in FormatOptions options) => options.Live;

    partial void OnRead(XmlPullReader reader)
    {
        if (Type?.Id is null)
            throw reader.Unsupported("missing type id attribute for '{1}'");
        ParentAddress = null;
        Attributes.RemoveAll(a => a.Name is null || a.Value is null);
    }
}
