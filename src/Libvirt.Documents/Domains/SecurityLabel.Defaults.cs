namespace Libvirt.Documents.Domains;

public sealed partial class SecurityLabel
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        Type ??= SecurityLabelType.Dynamic;
        if (Type == SecurityLabelType.None)
            Relabel = null;
        else
            Relabel ??= Type == SecurityLabelType.Dynamic;
    }
}
