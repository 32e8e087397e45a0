namespace Libvirt.Documents.NodeDevices;

/// <summary>Vital product data.</summary>
[XmlType]
public sealed partial class Vpd : NodeSubcapability
{
    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Required = true, Missing = "Could not read a device name from the <name> element", Data = "/.{0,255}/")]
    public string Name { get; set; } = "";

    /// <summary>Element <c>fields</c>.</summary>
    [XmlElement("fields")]
    public List<VpdFields> Fields { get; set; } = [];
}
