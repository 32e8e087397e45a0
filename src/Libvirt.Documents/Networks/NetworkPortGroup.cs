namespace Libvirt.Documents.Networks;

/// <summary>A named set of port properties (<c>portgroup</c>).</summary>
[XmlType]
public sealed partial class NetworkPortGroup
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true, Data = "%deviceName")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>default</c>.</summary>
    [XmlAttribute("default", When = nameof(IsDefault))]
    public bool? Default { get; set; }

    /// <summary>Attribute <c>trustGuestRxFilters</c>.</summary>
    [XmlAttribute("trustGuestRxFilters")]
    public bool? TrustGuestRxFilters { get; set; }

    /// <summary>Element <c>vlan</c>.</summary>
    [XmlElement("vlan")]
    public Vlan? Vlan { get; set; }

    /// <summary>Element <c>bandwidth</c>.</summary>
    [XmlElement("bandwidth", OmitEmpty = true)]
    public Bandwidth? Bandwidth { get; set; }

    /// <summary>Element <c>virtualport</c>.</summary>
    [XmlElement("virtualport", OmitEmpty = true)]
    public VirtualPort? VirtualPort { get; set; }
}
