namespace Libvirt.Documents.Networks;

/// <summary>How the network is connected (<c>forward</c>).</summary>
[XmlType]
public sealed partial class NetworkForward
{
    /// <summary>Outgoing device of the host; the first of <see cref="Interfaces"/>.</summary>
    [XmlAttribute("dev", When = nameof(HasNoPhysicalFunction), Data = "%deviceName")]
    public string? Dev { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Invalid = "unknown forwarding type '{0}'")]
    public ForwardMode? Mode { get; set; }

    /// <summary>Functions are detached from and given back to the host's driver.</summary>
    [XmlAttribute("managed", When = nameof(IsHostDevice))]
    public bool? Managed { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver")]
    public NetworkDriver? Driver { get; set; }

    /// <summary>Element <c>nat</c>.</summary>
    [XmlElement("nat", OmitEmpty = true)]
    public NetworkNat? Nat { get; set; }

    /// <summary>Physical functions whose virtual functions are handed out (at most one).</summary>
    [XmlElement("pf")]
    public List<NetworkPhysicalFunction> PhysicalFunctions { get; set; } = [];

    /// <summary>Devices of the host.</summary>
    [XmlElement("interface", When = nameof(ShowsInterfaces))]
    public List<NetworkForwardInterface> Interfaces { get; set; } = [];

    /// <summary>PCI functions of the host, for hostdev networks.</summary>
    [XmlElement("address", When = nameof(ShowsInterfaces))]
    public List<NetworkForwardAddress> Addresses { get; set; } = [];
}
