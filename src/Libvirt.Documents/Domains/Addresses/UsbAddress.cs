namespace Libvirt.Documents.Domains;

/// <summary>A USB port.</summary>
[XmlType]
public sealed partial class UsbAddress : DeviceAddress
{
    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Data = "%usbAddress", Needed = true)]
    [GuestAbi("device USB address bus")]
    public uint Bus { get; set; }

    /// <summary>Dotted path of ports.</summary>
    [XmlAttribute("port", Data = "%usbPort")]
    [GuestAbi("device USB address port")]
    public string? Port { get; set; }
}
