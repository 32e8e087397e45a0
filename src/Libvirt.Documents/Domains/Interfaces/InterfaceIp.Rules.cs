namespace Libvirt.Documents.Domains;

public sealed partial class InterfaceIp
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!IpAddress.TryParse(Address, out var ip))
            throw reader.XmlError($"Invalid address '{Address}' in <ip>");
        Family ??= ip.IsV6 ? AddressFamily.Ipv6 : AddressFamily.Ipv4;
    }
}
