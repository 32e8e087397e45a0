namespace Libvirt.Documents.Domains;

public sealed partial class SecurityLabel
{
    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.Inactive)
            ImageLabel = null;
        if (Type == SecurityLabelType.Dynamic ? reader.Options.Inactive : Type == SecurityLabelType.None)
            Label = null;
    }
}
