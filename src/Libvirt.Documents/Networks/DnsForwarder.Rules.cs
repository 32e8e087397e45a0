namespace Libvirt.Documents.Networks;

public sealed partial class DnsForwarder
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Domain is null && Address is null)
            throw reader.XmlError("Invalid forwarder element, must contain at least one of addr or domain");
    }
}
