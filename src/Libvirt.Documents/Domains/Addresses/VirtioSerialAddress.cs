namespace Libvirt.Documents.Domains;

/// <summary>A port of a virtio-serial controller.</summary>
[XmlType]
public sealed partial class VirtioSerialAddress : DeviceAddress
{
    /// <summary>Attribute <c>controller</c>.</summary>
    [XmlAttribute("controller")]
    public uint Controller { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus")]
    public uint Bus { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port")]
    public uint Port { get; set; }
}
