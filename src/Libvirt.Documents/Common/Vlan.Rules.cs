namespace Libvirt.Documents;

public sealed partial class Vlan
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Tags.Count == 0)
            throw LibvirtException.Xml(ErrorDomain.None, "missing tag id - each <vlan> must have at least one <tag id='n'/> subelement");
        if (Tags.Count > 1)
        {
            if (Trunk == false)
                throw LibvirtException.Xml(ErrorDomain.None, $"invalid \"trunk='no'\" in <vlan> - trunk='yes' is required for more than one vlan tag");
            Trunk = true;
        }
        else if (Trunk is null && Tags[0].NativeMode is not null)
            Trunk = true;
        else if (Trunk == false)
            Trunk = null;
    }
}
