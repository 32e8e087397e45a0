namespace Libvirt.Documents.NetworkPorts;

public sealed partial class NetworkPortPlug
{
    partial void OnRead(XmlPullReader reader)
    {
        bool bridge = Type is NetworkPortPlugType.Network or NetworkPortPlugType.Bridge;
        bool direct = Type == NetworkPortPlugType.Direct, function = Type == NetworkPortPlugType.HostdevPci;
        if (bridge && Bridge is null)
            throw reader.XmlError("Missing network port bridge name");
        if (direct && Device is null)
            throw reader.XmlError("Missing network port link device name");
        if (function && Address is null)
            throw reader.XmlError("Missing network port PCI address");
        Bridge = bridge ? Bridge : null;
        MacTableManager = bridge ? MacTableManager : null;
        Device = direct ? Device : null;
        Mode = direct ? Mode ?? MacvlanMode.Vepa : null;
        Managed = function ? Managed : null;
        Driver = function ? Driver : null;
        Address = function ? Address : null;
    }
}
