namespace Libvirt.Documents.NodeDevices;

/// <summary>A path in /dev (<c>devnode</c>).</summary>
[XmlType]
public sealed partial class DeviceNode
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public DeviceNodeType Type { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText]
    public string Path { get; set; } = "";
}
