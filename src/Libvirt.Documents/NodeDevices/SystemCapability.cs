namespace Libvirt.Documents.NodeDevices;

/// <summary>The host itself.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class SystemCapability : NodeCapability
{
    /// <summary>Element <c>product</c>.</summary>
    [XmlElement("product", Omit = "")]
    public string? Product { get; set; }

    /// <summary>Element <c>hardware</c>.</summary>
    [XmlElement("hardware", Paired = true)]
    public SystemHardware Hardware { get; set; } = new();

    /// <summary>Element <c>firmware</c>.</summary>
    [XmlElement("firmware", Paired = true)]
    public SystemFirmware Firmware { get; set; } = new();
}
