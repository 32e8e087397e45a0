namespace Libvirt.Documents.NodeDevices;

/// <summary>A network interface.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class NetCapability : NodeCapability
{
    /// <summary>Element <c>interface</c>.</summary>
    [XmlElement("interface", Required = true, Missing = "no network interface supplied for '{1}'", MissingCode = ErrorNumber.InternalError)]
    public string Interface { get; set; } = "";

    /// <summary>Hardware address, kept as it was written.</summary>
    [XmlElement("address", Omit = "", Data = "%macAddress")]
    public string? Address { get; set; }

    /// <summary>Element <c>link</c>.</summary>
    [XmlElement("link", OmitEmpty = true)]
    public HostLink? Link { get; set; }

    /// <summary>Element <c>feature</c>.</summary>
    [XmlElement("feature")]
    public List<NetworkFeature> Features { get; set; } = [];

    /// <summary>What it is or has beyond that, in native's order.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeSubcapability> Capabilities { get; set; } = [];
}
