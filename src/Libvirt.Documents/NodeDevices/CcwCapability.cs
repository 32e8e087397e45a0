namespace Libvirt.Documents.NodeDevices;

/// <summary>A channel device.</summary>
[XmlType]
public sealed partial class CcwCapability : NodeCapability
{
    /// <summary>Element <c>state</c>.</summary>
    [XmlElement("state", EmptyIsAbsent = true, Invalid = "unknown state '{0}' for '{1}'")]
    public ChannelState? State { get; set; }

    /// <summary>Element <c>cssid</c>.</summary>
    [XmlElement("cssid", Required = true, EmptyIsAbsent = true, Hex = 1, Missing = "missing cssid value for '{1}'", MissingCode = ErrorNumber.ConfigUnsupported,
        Invalid = "invalid cssid value '{0}' for '{1}'", Data = "%ccwCssid")]
    public uint? Cssid { get; set; }

    /// <summary>Element <c>ssid</c>.</summary>
    [XmlElement("ssid", Required = true, EmptyIsAbsent = true, Hex = 1, Missing = "missing ssid value for '{1}'", MissingCode = ErrorNumber.ConfigUnsupported,
        Invalid = "invalid ssid value '{0}' for '{1}'", Data = "%ccwSsid")]
    public uint? Ssid { get; set; }

    /// <summary>Element <c>devno</c>.</summary>
    [XmlElement("devno", Required = true, EmptyIsAbsent = true, Hex = 4, Missing = "missing devno value for '{1}'", MissingCode = ErrorNumber.ConfigUnsupported,
        Invalid = "invalid devno value '{0}' for '{1}'", Data = "%ccwDevice")]
    public uint? DeviceNumber { get; set; }

    /// <summary>What it is or has beyond that, in native's order.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeSubcapability> Capabilities { get; set; } = [];
}
