using Libvirt.Documents.NetworkPorts;
using Libvirt.Documents.Networks;

namespace Libvirt.Documents;

/// <summary>A guest's place in a network (<c>networkport</c>).</summary>
[XmlDocument("networkport", ErrorDomain.Network)]
public sealed partial class NetworkPortDocument
{
    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", Required = true, EmptyIsAbsent = true, Missing = "network port has no uuid", MissingCode = ErrorNumber.InternalError,
        Invalid = "Unable to parse UUID '{0}'", InvalidCode = ErrorNumber.InternalError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Element <c>owner</c>.</summary>
    [XmlElement("owner", Required = true, Missing = "network port has no owner name", MissingCode = ErrorNumber.InternalError)]
    public NetworkPortOwner? Owner { get; set; }

    /// <summary>Name of the port group.</summary>
    [XmlElement("group", Omit = "", Data = "%deviceName")]
    public string? Group { get; set; }

    /// <summary>Address of the guest's interface.</summary>
    [XmlElement("mac", Attribute = "address", Invalid = "Unable to parse MAC '{0}'", InvalidCode = ErrorNumber.InternalError, Needed = true, Data = "%unicastMac")]
    public MacAddress? Mac { get; set; }

    /// <summary>Element <c>virtualport</c>.</summary>
    [XmlElement("virtualport", OmitEmpty = true)]
    public VirtualPort? VirtualPort { get; set; }

    /// <summary>Element <c>bandwidth</c>.</summary>
    [XmlElement("bandwidth", OmitEmpty = true)]
    public Bandwidth? Bandwidth { get; set; }

    /// <summary>Element <c>vlan</c>.</summary>
    [XmlElement("vlan")]
    public Vlan? Vlan { get; set; }

    /// <summary>Element <c>port</c>.</summary>
    [XmlElement("port", OmitEmpty = true)]
    public NetworkPortOptions? PortOptions { get; set; }

    /// <summary>The guest may change its receive filters.</summary>
    [XmlElement("rxfilters", Attribute = "trustGuest")]
    public bool? TrustGuestRxFilters { get; set; }

    /// <summary>Element <c>plug</c>; null when not plugged in.</summary>
    [XmlElement("plug")]
    public NetworkPortPlug? Plug { get; set; }
}
