namespace Libvirt.Documents.Networks;

public sealed partial class DhcpHost
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Mac is null)
            return;
        if (!MacAddress.TryParse(Mac, out var mac))
            throw reader.XmlError($"Cannot parse MAC address '{Mac}' in network '{{1}}'");
        if (mac.IsMulticast)
            throw reader.XmlError($"expected unicast mac address, found multicast '{Mac}' in network '{{1}}'");
    }
}
