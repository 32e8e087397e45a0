using Libvirt.Documents.HostInterfaces;

namespace Libvirt.Documents;

public sealed partial class InterfaceDocument
{
    private bool IsEthernet => Type == HostInterfaceType.Ethernet;

    /// <summary>The hardware address; null when there is none or it cannot be read.</summary>
    public MacAddress? MacAddress => Mac is not null && Libvirt.MacAddress.TryParse(Mac, out var mac) ? mac : null;

    internal void BecomePart(XmlPullReader reader, bool allowed)
    {
        if (!allowed)
            throw reader.XmlError($"interface has unsupported type '{HostInterfaceTypeNames.Text(Type)}'");
        CheckElement();
        Start = null;
        Mtu = 0;
        Protocols.Clear();
    }

    partial void OnParsed(ParseOptions options) => CheckElement();

    private void CheckElement()
    {
        if (Type == HostInterfaceType.Bridge ? Bridge is null : Type == HostInterfaceType.Bond ? Bond is null : Type == HostInterfaceType.Vlan && Vlan is null)
        {
            var kind = HostInterfaceTypeNames.Text(Type);
            throw LibvirtException.Xml(ErrorDomain, $"{kind} interface misses the {kind} element");
        }
    }

    partial void OnRead(XmlPullReader reader)
    {
        Bridge = Type == HostInterfaceType.Bridge ? Bridge : null;
        Bond = Type == HostInterfaceType.Bond ? Bond : null;
        Vlan = Type == HostInterfaceType.Vlan ? Vlan : null;
    }
}
