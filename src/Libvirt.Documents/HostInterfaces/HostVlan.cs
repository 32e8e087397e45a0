namespace Libvirt.Documents.HostInterfaces;

/// <summary>A VLAN on another interface (<c>vlan</c>).</summary>
[XmlType]
public sealed partial class HostVlan
{
    /// <summary>Attribute <c>tag</c>.</summary>
    [XmlAttribute("tag", Required = true, Missing = "vlan interface misses the tag attribute", Data = "int[0..4095]")]
    public string Tag { get; set; } = "";

    /// <summary>Name of the interface below.</summary>
    [XmlElement("interface", Attribute = "name", Needed = true, Data = "%deviceName")]
    public string? InterfaceName { get; set; }
}
