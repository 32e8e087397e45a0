namespace Libvirt.Documents.Domains;

/// <summary>An address (<c>ip</c>).</summary>
[XmlType]
public sealed partial class InterfaceIp
{
    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Required = true)]
    public string Address { get; set; } = "";

    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family")]
    public AddressFamily? Family { get; set; }

    /// <summary>Attribute <c>prefix</c>.</summary>
    [XmlAttribute("prefix", Omit = 0u)]
    public uint Prefix { get; set; }

    /// <summary>Attribute <c>peer</c>.</summary>
    [XmlAttribute("peer")]
    public string? Peer { get; set; }
}
