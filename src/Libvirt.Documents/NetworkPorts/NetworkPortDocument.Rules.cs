using Libvirt.Documents.NetworkPorts;

namespace Libvirt.Documents;

public sealed partial class NetworkPortDocument
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Mac is null)
            throw reader.Error(ErrorNumber.InternalError, "network port has no mac");
        if (Plug?.Type is null or NetworkPortPlugType.None)
            Plug = null;
    }
}
