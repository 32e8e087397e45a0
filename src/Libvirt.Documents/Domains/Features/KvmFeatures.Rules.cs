namespace Libvirt.Documents.Domains;

public sealed partial class KvmFeatures
{
    partial void OnUnknownElement(XmlPullReader reader) => throw reader.Unsupported($"unsupported KVM feature: {reader.Name}");
}
