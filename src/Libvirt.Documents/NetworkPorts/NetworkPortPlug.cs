using Libvirt.Documents.Networks;

namespace Libvirt.Documents.NetworkPorts;

/// <summary>How a guest is plugged in (<c>plug</c>).</summary>
[XmlType]
public sealed partial class NetworkPortPlug
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true)]
    public NetworkPortPlugType? Type { get; set; }

    /// <summary>Bridge of the host, for network and bridge.</summary>
    [XmlAttribute("bridge", Data = "%deviceName")]
    public string? Bridge { get; set; }

    /// <summary>Who keeps the bridge's table of addresses.</summary>
    [XmlAttribute("macTableManager", Invalid = "Invalid macTableManager setting '{0}' in network port", InvalidCode = ErrorNumber.XmlError)]
    public MacTableManager? MacTableManager { get; set; }

    /// <summary>Device of the host, for direct.</summary>
    [XmlAttribute("dev", Data = "%deviceName")]
    public string? Device { get; set; }

    /// <summary>For direct.</summary>
    [XmlAttribute("mode", Invalid = "Invalid mode setting '{0}' in network port", InvalidCode = ErrorNumber.XmlError)]
    public MacvlanMode? Mode { get; set; }

    /// <summary>The function is detached from and given back to the host's driver.</summary>
    [XmlAttribute("managed")]
    public bool? Managed { get; set; }

    /// <summary>Element <c>driver</c>, for hostdev-pci.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public Networks.NetworkDriver? Driver { get; set; }

    /// <summary>Element <c>address</c>, for hostdev-pci.</summary>
    [XmlElement("address")]
    public PciFunction? Address { get; set; }
}
