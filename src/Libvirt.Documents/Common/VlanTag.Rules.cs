namespace Libvirt.Documents;

public sealed partial class VlanTag
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Id > 4095)
            throw LibvirtException.Xml(ErrorDomain.None, $"vlan tag id {Id} too large (maximum 4095)");
    }
}
