namespace Libvirt.Documents.Networks;

public sealed partial class DhcpHost
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Name is not null && (Name.Length == 0 || !char.IsAsciiLetterOrDigit(Name[0])))
            throw reader.XmlError($"Cannot use host name '{Name}' in network '{{1}}'");
        if (Id is not null && Id.AsSpan().IndexOfAnyExcept("0123456789abcdefABCDEF:") is >= 0 and var wrong)
            throw reader.XmlError($"Invalid character '{Id[wrong]}' in id '{Id}' of network '{{1}}'");
        if (Mac is null)
            return;
        if (!MacAddress.TryParse(Mac, out var mac))
            throw reader.XmlError($"Cannot parse MAC address '{Mac}' in network '{{1}}'");
        if (mac.IsMulticast)
            throw reader.XmlError($"expected unicast mac address, found multicast '{Mac}' in network '{{1}}'");
    }
}
