namespace Libvirt.Documents.Networks;

/// <summary>A static route on the host (<c>route</c>).</summary>
[XmlType]
public sealed partial class NetworkRoute
{
    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family", Data = "/(ipv4)|(ipv6)/")]
    public AddressFamily? Family { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Invalid = "Bad network address '{0}' in route definition", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%ipAddress")]
    public IpAddress? Address { get; set; }

    /// <summary>Attribute <c>netmask</c>.</summary>
    [XmlAttribute("netmask", Invalid = "Bad netmask address '{0}' in route definition", InvalidCode = ErrorNumber.XmlError, Data = "%ipv4Address")]
    public IpAddress? Netmask { get; set; }

    /// <summary>Attribute <c>prefix</c>.</summary>
    [XmlAttribute("prefix", Data = "int[0..128] | int[0..32]")]
    public uint? Prefix { get; set; }

    /// <summary>Attribute <c>gateway</c>.</summary>
    [XmlAttribute("gateway", Invalid = "Bad gateway address '{0}' in route definition", InvalidCode = ErrorNumber.XmlError, Needed = true, Data = "%ipAddress")]
    public IpAddress? Gateway { get; set; }

    /// <summary>Attribute <c>metric</c>.</summary>
    [XmlAttribute("metric", NonZero = true)]
    public uint? Metric { get; set; }
}
