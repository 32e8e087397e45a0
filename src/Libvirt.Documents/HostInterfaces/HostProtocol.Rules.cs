namespace Libvirt.Documents.HostInterfaces;

public sealed partial class HostProtocol
{
    private bool IsIpv6 => Family == AddressFamily.Ipv6;

    partial void OnRead(XmlPullReader reader) => Addresses.RemoveAll(a => a.Address is null);
}
