namespace Libvirt.Documents.Domains;

public sealed partial class InterfaceRoute
{
    /// <summary>Routes of guests are refused in the words and the domain of networks.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Gateway is null)
            throw LibvirtException.Xml(ErrorDomain.Network, "guest interface: Missing required gateway attribute in route definition");
        if (!IpAddress.TryParse(Gateway, out _))
            throw LibvirtException.Xml(ErrorDomain.Network, $"guest interface: Bad gateway address '{Gateway}' in route definition");
    }
}
