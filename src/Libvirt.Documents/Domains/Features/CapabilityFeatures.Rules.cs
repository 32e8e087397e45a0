namespace Libvirt.Documents.Domains;

public sealed partial class CapabilityFeatures
{
    partial void OnUnknownElement(XmlPullReader reader) => throw reader.Unsupported($"unexpected capability feature '{reader.Name}'");
}
