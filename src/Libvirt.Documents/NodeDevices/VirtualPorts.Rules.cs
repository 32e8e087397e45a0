namespace Libvirt.Documents.NodeDevices;

public sealed partial class VirtualPorts
{
    partial void OnRead(XmlPullReader reader) => Maximum = Count = 0;
}
