namespace Libvirt.Documents.NodeDevices;

/// <summary>A kind of mediated devices (<c>type</c>).</summary>
[XmlType]
public sealed partial class MdevType
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Required = true, Missing = "missing 'id' attribute for mediated device's <type> element")]
    public string Id { get; set; } = "";

    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Omit = "")]
    public string? Name { get; set; }

    /// <summary>Element <c>deviceAPI</c>.</summary>
    [XmlElement("deviceAPI", Omit = "", Needed = true, Data = "'vfio-ap' | 'vfio-ccw' | 'vfio-pci'")]
    public string? DeviceApi { get; set; }

    /// <summary>How many can still be made.</summary>
    [XmlElement("availableInstances", EmptyIsAbsent = true, Invalid = "missing number of available instances for mediated device type", InvalidCode = ErrorNumber.XmlError, Needed = true)]
    public uint? AvailableInstances { get; set; }
}
