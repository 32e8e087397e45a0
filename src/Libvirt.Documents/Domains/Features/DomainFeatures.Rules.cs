namespace Libvirt.Documents.Domains;

public sealed partial class DomainFeatures
{
    partial void OnUnknownElement(XmlPullReader reader) => throw reader.Unsupported($"unexpected feature '{reader.Name}'");
}
