namespace Libvirt.Documents.NodeDevices;

/// <summary>It is reached over Fibre Channel.</summary>
[XmlType]
public sealed partial class RemotePort : NodeSubcapability
{
    /// <summary>Element <c>rport</c>.</summary>
    [XmlElement("rport", Required = true, Missing = "missing rport name for '{1}'", MissingCode = ErrorNumber.InternalError)]
    public string Port { get; set; } = "";

    /// <summary>Element <c>wwpn</c>.</summary>
    [XmlElement("wwpn", Required = true, Missing = "missing wwpn identifier for '{1}'", MissingCode = ErrorNumber.InternalError, Data = "%wwn")]
    public string PortName { get; set; } = "";
}
