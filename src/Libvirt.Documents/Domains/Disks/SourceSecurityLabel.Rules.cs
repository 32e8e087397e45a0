namespace Libvirt.Documents.Domains;

public sealed partial class SourceSecurityLabel
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Label is not null)
            Relabel ??= true;
    }
}
