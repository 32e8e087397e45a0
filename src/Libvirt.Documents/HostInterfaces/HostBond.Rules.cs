namespace Libvirt.Documents.HostInterfaces;

public sealed partial class HostBond
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Mii is not null)
            Arp = null;
        foreach (var item in Interfaces)
            item.BecomePart(reader, item.Type == HostInterfaceType.Ethernet);
    }
}
