namespace Libvirt.Documents.NodeDevices;

/// <summary>A member of a group (<c>ccw_device</c>).</summary>
[XmlType]
public sealed partial class CcwGroupDevice
{
    /// <summary>What it is for.</summary>
    [XmlAttribute("ref", Required = true, Missing = "Missing ref property on ccw_device in members for '{1}'")]
    public string Role { get; set; } = "";

    /// <summary>Name of the device.</summary>
    [XmlText]
    public string Name { get; set; } = "";
}
