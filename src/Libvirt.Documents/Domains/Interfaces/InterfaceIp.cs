namespace Libvirt.Documents.Domains;

/// <summary>An address (<c>ip</c>).</summary>
[XmlType]
public sealed partial class InterfaceIp
{
    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Required = true, Data = "%ipAddress")]
    public string Address { get; set; } = "";

    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family", Data = "/(ipv4)|(ipv6)/")]
    public AddressFamily? Family { get; set; }

    /// <summary>Attribute <c>prefix</c>.</summary>
    [XmlAttribute("prefix", Omit = 0u, Data = "int[0..128] | int[0..32]")]
    public uint Prefix { get; set; }

    /// <summary>Attribute <c>peer</c>.</summary>
    [XmlAttribute("peer", Data = "%ipAddress")]
    public string? Peer { get; set; }
}
