using Libvirt.Documents.HostInterfaces;

namespace Libvirt.Documents;

/// <summary>A network interface of the host (<c>interface</c>); also as a part of a bridge or bond.</summary>
[XmlDocument("interface", ErrorDomain.Interface, Paired = true)]
[XmlSchema("""
    (:Ethernet & :Addresses)
    | (@type='bridge' & @name & bridge & :Addresses)
    | (:Bond & :Addresses)
    | (:Vlan & :Addresses)
    """)]
[XmlSchema("start? & mtu? & ((protocol:Ipv4 , protocol:Ipv6?) | (protocol:Ipv6 , protocol:Ipv4?))?", Name = "Addresses")]
[XmlSchema("@type='ethernet' & @name & mac? & link?", Name = "Ethernet")]
[XmlSchema("@type='bond' & @name & link? & bond", Name = "Bond")]
[XmlSchema("@type='vlan' & @name? & link? & vlan", Name = "Vlan")]
[XmlSchema(":Ethernet | :Bond | :Vlan", Name = "BridgePort")]
public sealed partial class InterfaceDocument
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public HostInterfaceType Type { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "interface has no name", Data = "%deviceName")]
    public string Name { get; set; } = "";

    /// <summary>When it comes up; not of parts.</summary>
    [XmlElement("start", Attribute = "mode", Invalid = "unknown interface startmode {0}", InvalidCode = ErrorNumber.XmlError)]
    public HostInterfaceStart? Start { get; set; }

    /// <summary>Bytes; 0 when not told.</summary>
    [XmlElement("mtu", Attribute = "size", Omit = 0u)]
    public uint Mtu { get; set; }

    /// <summary>Element <c>protocol</c>.</summary>
    [XmlElement("protocol", Paired = true)]
    public List<HostProtocol> Protocols { get; set; } = [];

    /// <summary>Element <c>link</c>.</summary>
    [XmlElement("link", OmitEmpty = true)]
    public HostLink? Link { get; set; }

    /// <summary>Hardware address of an Ethernet interface, kept as it was written.</summary>
    [XmlElement("mac", Attribute = "address", When = nameof(IsEthernet), Data = "%macAddress")]
    public string? Mac { get; set; }

    /// <summary>Only of bridges.</summary>
    [XmlElement("bridge", Paired = true)]
    public HostBridge? Bridge { get; set; }

    /// <summary>Only of bonds.</summary>
    [XmlElement("bond", Paired = true)]
    public HostBond? Bond { get; set; }

    /// <summary>Only of VLANs.</summary>
    [XmlElement("vlan")]
    public HostVlan? Vlan { get; set; }
}
