using Libvirt.Documents.Filters;

namespace Libvirt.Documents.Domains;

/// <summary>A network interface (<c>interface</c>).</summary>
[XmlType]
[XmlSchema("""
    (@type='bridge' & source:Bridge? & virtualport? & :Options)
    | (@type='ethernet' & source:Addresses? & :Options)
    | (@type='vhostuser' & source:VhostUser? & :Options)
    | (@type='network' & source:Network & virtualport? & :Options)
    | (@type='direct' & source:Direct & virtualport? & :Options)
    | (@type='user' & source:Device? & :Options)
    | (@type='internal' & source:Internal & :Options)
    | (@type=('mcast' | 'client') & source:Socket & :Options)
    | (@type='udp' & source:Udp & :Options)
    | (@type='server' & source:Server & :Options)
    | (@type='hostdev' & @managed? & source:HostDevice & virtualport? & :Options)
    | (@type='vdpa' & source:Device & :Options)
    | (@type='null' & :Options)
    | (@type='vds' & source:Switch & :Options)
    """)]
[XmlSchema("""
    @trustGuestRxFilters? & mac? & vlan? & bandwidth? & port? & ip* & route* & portForward* & script? & downscript? & backenddomain? & target? & guest? & model?
    & driver? & backend? & filterref? & tune? & teaming? & link? & mtu? & coalesce? & boot? & rom? & alias? & acpi? & address?
    """, Name = "Options")]
public sealed partial class Interface : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true)]
    public InterfaceType? Type { get; set; }

    /// <summary>Attribute <c>managed</c>.</summary>
    [XmlAttribute("managed", When = nameof(ShowsManaged))]
    public bool? Managed { get; set; }

    /// <summary>Attribute <c>trustGuestRxFilters</c>.</summary>
    [XmlAttribute("trustGuestRxFilters")]
    public bool? TrustGuestRxFilters { get; set; }

    /// <summary>Element <c>mac</c>.</summary>
    [XmlElement("mac")]
    [GuestAbi("network card mac")]
    public InterfaceMac? Mac { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", Custom = true)]
    public InterfaceSource? Source { get; set; }

    /// <summary>Element <c>vlan</c>.</summary>
    [XmlElement("vlan")]
    public Vlan? Vlan { get; set; }

    /// <summary>Element <c>virtualport</c>.</summary>
    [XmlElement("virtualport", Custom = true)]
    public VirtualPort? VirtualPort { get; set; }

    /// <summary>Element <c>bandwidth</c>.</summary>
    [XmlElement("bandwidth", Paired = true)]
    public Bandwidth? Bandwidth { get; set; }

    /// <summary>Element <c>port</c>.</summary>
    [XmlElement("port", OmitEmpty = true)]
    public InterfacePort? Port { get; set; }

    /// <summary>What it really became; only in status files.</summary>
    [XmlElement("actual", Status = true)]
    public InterfaceActual? Actual { get; set; }

    /// <summary>Element <c>ip</c>.</summary>
    [XmlElement("ip")]
    public List<InterfaceIp> Ips { get; set; } = [];

    /// <summary>Element <c>route</c>.</summary>
    [XmlElement("route")]
    public List<InterfaceRoute> Routes { get; set; } = [];

    /// <summary>Element <c>portForward</c>.</summary>
    [XmlElement("portForward")]
    public List<PortForward> PortForwards { get; set; } = [];

    /// <summary>Element <c>script</c>.</summary>
    [XmlElement("script", Attribute = "path", Data = "%path")]
    public string? Script { get; set; }

    /// <summary>Element <c>downscript</c>.</summary>
    [XmlElement("downscript", Attribute = "path", Data = "%path")]
    public string? DownScript { get; set; }

    /// <summary>Element <c>backenddomain</c>.</summary>
    [XmlElement("backenddomain", Attribute = "name", Data = "%title")]
    public string? BackendDomain { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", OmitEmpty = true)]
    public InterfaceTarget? Target { get; set; }

    /// <summary>Element <c>guest</c>.</summary>
    [XmlElement("guest", OmitEmpty = true)]
    public InterfaceGuest? Guest { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model", Attribute = "type", Data = "/[a-zA-Z0-9\\-_]+/")]
    [GuestAbi("network card model")]
    public string? Model { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", Custom = true, When = nameof(IsVirtio))]
    public InterfaceDriver? Driver { get; set; }

    /// <summary>Element <c>backend</c>.</summary>
    [XmlElement("backend", OmitEmpty = true)]
    public InterfaceBackend? Backend { get; set; }

    /// <summary>Element <c>filterref</c>.</summary>
    [XmlElement("filterref", Custom = true)]
    public FilterReference? Filter { get; set; }

    /// <summary>Element <c>tune</c>.</summary>
    [XmlElement("tune", OmitEmpty = true)]
    public InterfaceTuning? Tuning { get; set; }

    /// <summary>Element <c>teaming</c>.</summary>
    [XmlElement("teaming")]
    public InterfaceTeaming? Teaming { get; set; }

    /// <summary>Element <c>link</c>.</summary>
    [XmlElement("link", Attribute = "state", Invalid = "unknown interface link state '{0}'")]
    public InterfaceLink? Link { get; set; }

    /// <summary>Element <c>mtu</c>.</summary>
    [XmlElement("mtu", Attribute = "size", Omit = 0u, Invalid = "malformed mtu size", InvalidCode = ErrorNumber.XmlError, Data = "int[0..65535]")]
    [GuestAbi("network MTU")]
    public uint? Mtu { get; set; }

    /// <summary>Element <c>coalesce</c>.</summary>
    [XmlElement("coalesce", OmitEmpty = true)]
    public InterfaceCoalesce? Coalesce { get; set; }

    /// <summary>The device file of a macvtap; only in status files.</summary>
    [XmlElement("tapfd", Attribute = "path", Status = true)]
    public string? TapFile { get; set; }

    /// <summary>Of a running guest, in status files.</summary>
    [XmlElement("privateData", OmitEmpty = true, Status = true, AfterBase = true)]
    public InterfacePrivateData? PrivateData { get; set; }
}
