namespace Libvirt.Documents;

public sealed partial class StorageSecret
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Uuid is null && Usage is null)
            throw LibvirtException.Xml(ErrorDomain.None, "missing secret uuid or usage attribute");
        if (Uuid is not null && Usage is not null)
            throw LibvirtException.Xml(ErrorDomain.None, "either secret uuid or usage expected");
    }
}
