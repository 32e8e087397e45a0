using Libvirt.Documents.Networks;

namespace Libvirt.Documents;

/// <summary>A virtual network (<c>network</c>).</summary>
[XmlDocument("network", ErrorDomain.Network, NamespacesFirst = true)]
[XmlSchema("dnsmasq:options { dnsmasq:option { @value=text }* }?", Name = "Extensions")]
public sealed partial class NetworkDocument
{
    /// <summary>Number of guests on it; only of a running network.</summary>
    [XmlAttribute("connections", Omit = 0u, Live = true)]
    public uint Connections { get; set; }

    /// <summary>IPv6 between guests on a network without addresses.</summary>
    [XmlAttribute("ipv6", When = nameof(AllowsIpv6))]
    public bool? Ipv6 { get; set; }

    /// <summary>Attribute <c>trustGuestRxFilters</c>.</summary>
    [XmlAttribute("trustGuestRxFilters")]
    public bool? TrustGuestRxFilters { get; set; }

    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Needed = true)]
    public string Name { get; set; } = "";

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", Invalid = "malformed uuid element", InvalidCode = ErrorNumber.InternalError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Element <c>title</c>.</summary>
    [XmlElement("title", Data = "%title")]
    public string? Title { get; set; }

    /// <summary>Element <c>description</c>.</summary>
    [XmlElement("description")]
    public string? Description { get; set; }

    /// <summary>Element <c>metadata</c>.</summary>
    [XmlElement("metadata")]
    public XmlFragment? Metadata { get; set; }

    /// <summary>Element <c>forward</c>.</summary>
    [XmlElement("forward")]
    public NetworkForward? Forward { get; set; }

    /// <summary>Element <c>bridge</c>.</summary>
    [XmlElement("bridge")]
    public NetworkBridge? Bridge { get; set; }

    /// <summary>Bytes.</summary>
    [XmlElement("mtu", Attribute = "size", Invalid = "Invalid mtu size '{0}' in network '{1}'", InvalidCode = ErrorNumber.XmlError, Data = "int[0..65535]")]
    public uint? Mtu { get; set; }

    /// <summary>Address of the bridge.</summary>
    [XmlElement("mac", Attribute = "address", Invalid = "Invalid bridge mac address '{0}' in network '{1}'", InvalidCode = ErrorNumber.XmlError, Data = "%unicastMac")]
    public MacAddress? Mac { get; set; }

    /// <summary>Element <c>domain</c>.</summary>
    [XmlElement("domain")]
    public NetworkDnsDomain? DnsDomain { get; set; }

    /// <summary>Element <c>dns</c>.</summary>
    [XmlElement("dns", OmitEmpty = true)]
    public NetworkDns? Dns { get; set; }

    /// <summary>Element <c>vlan</c>.</summary>
    [XmlElement("vlan")]
    public Vlan? Vlan { get; set; }

    /// <summary>Element <c>bandwidth</c>.</summary>
    [XmlElement("bandwidth", OmitEmpty = true)]
    public Bandwidth? Bandwidth { get; set; }

    /// <summary>Element <c>port</c>.</summary>
    [XmlElement("port", OmitEmpty = true)]
    public NetworkPortOptions? PortOptions { get; set; }

    /// <summary>Element <c>ip</c>.</summary>
    [XmlElement("ip")]
    public List<NetworkIp> Ips { get; set; } = [];

    /// <summary>Element <c>route</c>.</summary>
    [XmlElement("route")]
    public List<NetworkRoute> Routes { get; set; } = [];

    /// <summary>Element <c>virtualport</c>.</summary>
    [XmlElement("virtualport", OmitEmpty = true)]
    public VirtualPort? VirtualPort { get; set; }

    /// <summary>Element <c>portgroup</c>.</summary>
    [XmlElement("portgroup", Paired = true)]
    public List<NetworkPortGroup> PortGroups { get; set; } = [];

    /// <summary>Elements of drivers' namespaces, such as dnsmasq:options.</summary>
    public DocumentExtensions Extensions { get; set; } = new();
}
