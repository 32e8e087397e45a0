namespace Libvirt.Documents.Domains;

public sealed partial class XenFeatures
{
    partial void OnUnknownElement(XmlPullReader reader) => throw reader.Unsupported($"unsupported Xen feature: {reader.Name}");
}
