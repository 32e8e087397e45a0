namespace Libvirt.Documents.Domains;

/// <summary>A port of a virtio-serial controller.</summary>
[XmlType]
public sealed partial class VirtioSerialAddress : DeviceAddress
{
    /// <summary>Attribute <c>controller</c>.</summary>
    [XmlAttribute("controller", Data = "%upTo2", Needed = true)]
    [GuestAbi("device virtio serial address controller")]
    public uint Controller { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Data = "%upTo2")]
    [GuestAbi("device virtio serial address bus")]
    public uint Bus { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Data = "%upTo2")]
    [GuestAbi("device virtio serial address port")]
    public uint Port { get; set; }
}
