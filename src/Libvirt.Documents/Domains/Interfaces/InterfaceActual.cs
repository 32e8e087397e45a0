namespace Libvirt.Documents.Domains;

/// <summary>What an interface of a network really became when the guest was started (<c>actual</c>).</summary>
[XmlType]
public sealed partial class InterfaceActual
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public InterfaceType? Type { get; set; }

    /// <summary>The host's driver of a passed device is changed and given back.</summary>
    [XmlAttribute("managed")]
    public bool? Managed { get; set; }

    /// <summary>The guest may change its receive filters.</summary>
    [XmlAttribute("trustGuestRxFilters")]
    public bool? TrustGuestRxFilters { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", OmitEmpty = true)]
    public InterfaceSource? Source { get; set; }

    /// <summary>Element <c>vlan</c>.</summary>
    [XmlElement("vlan")]
    public Vlan? Vlan { get; set; }

    /// <summary>Element <c>virtualport</c>.</summary>
    [XmlElement("virtualport", OmitEmpty = true)]
    public VirtualPort? VirtualPort { get; set; }

    /// <summary>Element <c>bandwidth</c>.</summary>
    [XmlElement("bandwidth", OmitEmpty = true)]
    public Bandwidth? Bandwidth { get; set; }

    /// <summary>Element <c>port</c>.</summary>
    [XmlElement("port", OmitEmpty = true)]
    public Libvirt.Documents.Networks.NetworkPortOptions? Port { get; set; }
}
