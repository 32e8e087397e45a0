namespace Libvirt.Documents.Domains;

public sealed partial class DomainSecurityLabel
{
    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.Inactive)
            ImageLabel = null;
    }
}
