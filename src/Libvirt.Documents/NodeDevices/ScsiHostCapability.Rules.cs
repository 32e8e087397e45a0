namespace Libvirt.Documents.NodeDevices;

public sealed partial class ScsiHostCapability
{
    private void ReadCapabilities(XmlPullReader reader)
    {
        if (!NodeSubcapability.Read(reader, Capabilities, ["fc_host", "vport_ops"]))
            throw reader.Error(ErrorNumber.InternalError, $"unknown SCSI host capability type '{reader.GetAttribute("type")}' for '{{1}}'");
    }

    private void WriteCapabilities(XmlBuffer buffer) => NodeSubcapability.Write(buffer, Capabilities);

    /// <summary>Its Fibre Channel side; null when it has none.</summary>
    public FibreChannelHost? FibreChannel => Capabilities.Find(c => c is FibreChannelHost) as FibreChannelHost;

    /// <summary>Its virtual ports; null when it can have none.</summary>
    public VirtualPorts? VirtualPorts => Capabilities.Find(c => c is VirtualPorts) as VirtualPorts;

    partial void OnRead(XmlPullReader reader)
    {
        if (Host is null && !reader.Options.Create)
            throw reader.Error(ErrorNumber.InternalError, "no SCSI host ID supplied for '{1}'");
    }
}
