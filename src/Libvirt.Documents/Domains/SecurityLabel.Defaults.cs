namespace Libvirt.Documents.Domains;

public sealed partial class SecurityLabel
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        Type ??= SecurityLabelType.Dynamic;
        if (Type == SecurityLabelType.Dynamic && Relabel == false)
            throw reader.Unsupported("dynamic label type must use resource relabeling");
        if (Type == SecurityLabelType.None && Relabel == true)
            throw reader.Unsupported("resource relabeling is not compatible with 'none' label type");
        if (Type == SecurityLabelType.None)
            Relabel = null;
        else
            Relabel ??= Type == SecurityLabelType.Dynamic;
    }
}
