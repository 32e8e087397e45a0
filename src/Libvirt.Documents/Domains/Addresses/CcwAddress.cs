namespace Libvirt.Documents.Domains;

/// <summary>A channel device of s390.</summary>
[XmlType]
[XmlSchema("(@cssid & @ssid & @devno)?")]
public sealed partial class CcwAddress : DeviceAddress
{
    /// <summary>Attribute <c>cssid</c>.</summary>
    [XmlAttribute("cssid", Hex = 1, Data = "%ccwCssid")]
    [GuestAbi("device ccw address cssid")]
    public uint? ChannelSubsystem { get; set; }

    /// <summary>Attribute <c>ssid</c>.</summary>
    [XmlAttribute("ssid", Hex = 1, Data = "%ccwSsid")]
    [GuestAbi("device ccw address ssid")]
    public uint? SubchannelSet { get; set; }

    /// <summary>Attribute <c>devno</c>.</summary>
    [XmlAttribute("devno", Hex = 4, Data = "%ccwDevice")]
    [GuestAbi("device ccw address devno")]
    public uint? DeviceNumber { get; set; }
}
