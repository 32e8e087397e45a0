namespace Libvirt.Documents.NodeDevices;

/// <summary>It is a Fibre Channel adapter.</summary>
[XmlType]
public sealed partial class FibreChannelHost : NodeSubcapability
{
    /// <summary>Node name; 16 hexadecimal digits.</summary>
    [XmlElement("wwnn", Omit = "")]
    public string? NodeName { get; set; }

    /// <summary>Port name; 16 hexadecimal digits.</summary>
    [XmlElement("wwpn", Omit = "")]
    public string? PortName { get; set; }

    /// <summary>Name of the fabric.</summary>
    [XmlElement("fabric_wwn", Omit = "")]
    public string? FabricName { get; set; }
}
