namespace Libvirt.Documents.Domains.Namespaces;

public sealed partial class LxcSharing
{
    partial void OnUnknownElement(XmlPullReader reader)
        => throw reader.Unsupported($"unsupported Namespace feature: {reader.LocalName}");

    partial void OnRead(XmlPullReader reader)
    {
        if (Ipc?.Type == LxcShareType.Netns || HostName?.Type == LxcShareType.Netns)
            throw reader.Unsupported("'netns' namespace source can only be used with sharenet");
    }
}
