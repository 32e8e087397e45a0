namespace Libvirt.Documents.NodeDevices;

/// <summary>It is a Fibre Channel adapter.</summary>
[XmlType]
public sealed partial class FibreChannelHost : NodeSubcapability
{
    /// <summary>Node name; 16 hexadecimal digits.</summary>
    [XmlElement("wwnn", Omit = "", Data = "%wwn")]
    public string? NodeName { get; set; }

    /// <summary>Port name; 16 hexadecimal digits.</summary>
    [XmlElement("wwpn", Omit = "", Data = "%wwn")]
    public string? PortName { get; set; }

    /// <summary>Name of the fabric.</summary>
    [XmlElement("fabric_wwn", Omit = "", Data = "%wwn")]
    public string? FabricName { get; set; }
}
