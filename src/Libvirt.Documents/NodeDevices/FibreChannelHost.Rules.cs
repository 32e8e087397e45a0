namespace Libvirt.Documents.NodeDevices;

public sealed partial class FibreChannelHost
{
    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.Create)
            return;
        if (string.IsNullOrEmpty(NodeName))
            throw reader.Error(ErrorNumber.InternalError, "no WWNN supplied for '{1}', and auto-generation failed");
        if (string.IsNullOrEmpty(PortName))
            throw reader.Error(ErrorNumber.InternalError, "no WWPN supplied for '{1}', and auto-generation failed");
    }
}
