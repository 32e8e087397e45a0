namespace Libvirt.Documents.Domains;

/// <summary>A route (<c>route</c>).</summary>
[XmlType]
public sealed partial class InterfaceRoute
{
    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family")]
    public AddressFamily? Family { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address")]
    public string? Address { get; set; }

    /// <summary>Attribute <c>netmask</c>.</summary>
    [XmlAttribute("netmask")]
    public string? Netmask { get; set; }

    /// <summary>Attribute <c>prefix</c>.</summary>
    [XmlAttribute("prefix")]
    public uint? Prefix { get; set; }

    /// <summary>Attribute <c>gateway</c>.</summary>
    [XmlAttribute("gateway")]
    public string? Gateway { get; set; }

    /// <summary>Attribute <c>metric</c>.</summary>
    [XmlAttribute("metric", Omit = 0u)]
    public uint Metric { get; set; }
}
