namespace Libvirt.Documents.Domains;

public sealed partial class PortForward
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Address is not null && !IpAddress.TryParse(Address, out _))
            throw reader.XmlError($"Invalid address '{Address}' in <portForward>");
    }
}
