namespace Libvirt.Documents.Domains;

public sealed partial class ThrottleGroup
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Name is null)
            throw reader.XmlError("missing group name");
    }
}
