namespace Libvirt.Documents.Domains;

public sealed partial class SecurityLabel
{
    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.Inactive)
            ImageLabel = null;
    }
}
