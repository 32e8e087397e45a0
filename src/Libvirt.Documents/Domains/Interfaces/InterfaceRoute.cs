namespace Libvirt.Documents.Domains;

/// <summary>A route (<c>route</c>).</summary>
[XmlType]
public sealed partial class InterfaceRoute
{
    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family", Data = "/(ipv4)|(ipv6)/")]
    public AddressFamily? Family { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Needed = true, Data = "%ipAddress")]
    public string? Address { get; set; }

    /// <summary>Attribute <c>netmask</c>.</summary>
    [XmlAttribute("netmask", Data = "%ipv4Address")]
    public string? Netmask { get; set; }

    /// <summary>Attribute <c>prefix</c>.</summary>
    [XmlAttribute("prefix", Data = "int[0..128] | int[0..32]")]
    public uint? Prefix { get; set; }

    /// <summary>Attribute <c>gateway</c>.</summary>
    [XmlAttribute("gateway", Needed = true, Data = "%ipAddress")]
    public string? Gateway { get; set; }

    /// <summary>Attribute <c>metric</c>.</summary>
    [XmlAttribute("metric", Omit = 0u)]
    public uint Metric { get; set; }
}
