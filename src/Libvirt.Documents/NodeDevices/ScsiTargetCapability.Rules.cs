namespace Libvirt.Documents.NodeDevices;

public sealed partial class ScsiTargetCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["fc_remote_port"]))
            throw reader.Error(ErrorNumber.InternalError, $"unknown SCSI target capability type '{reader.GetAttribute("type")}' for '{{1}}'");
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);
}
