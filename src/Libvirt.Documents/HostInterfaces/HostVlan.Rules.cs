namespace Libvirt.Documents.HostInterfaces;

public sealed partial class HostVlan
{
    partial void OnRead(XmlPullReader reader)
    {
        if (InterfaceName is null)
            throw reader.XmlError("vlan interface misses name attribute");
    }
}
