namespace Libvirt.Documents.Domains;

public sealed partial class InterfaceIp
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!IpAddress.TryParse(Address, out var ip) || Family is { } family && (family == AddressFamily.Ipv6) != ip.IsV6)
            throw reader.XmlError($"Invalid address '{Address}' in <ip>");
        Family ??= ip.IsV6 ? AddressFamily.Ipv6 : AddressFamily.Ipv4;
        if (Prefix > ip.Bits || Prefix == 0 && reader.TryGetAttribute("prefix", out _))
            throw reader.XmlError($"Invalid prefix value '{Prefix}' in <ip>");
        if (Peer is not null && (!IpAddress.TryParse(Peer, out var peer) || peer.IsV6 != ip.IsV6))
            throw reader.Error(ErrorNumber.InvalidArg, $"Invalid peer '{Peer}' in <ip>");
    }
}
