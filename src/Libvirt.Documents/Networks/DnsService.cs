namespace Libvirt.Documents.Networks;

/// <summary>An SRV record (<c>srv</c>).</summary>
[XmlType]
public sealed partial class DnsService
{
    /// <summary>Attribute <c>service</c>.</summary>
    [XmlAttribute("service", Needed = true)]
    public string? Service { get; set; }

    /// <summary>Attribute <c>protocol</c>.</summary>
    [XmlAttribute("protocol", Needed = true, Data = "/(tcp)|(udp)/")]
    public string? Protocol { get; set; }

    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain", Data = "%hostName")]
    public string? Domain { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target")]
    public string? Target { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Omit = 0u, Data = "int[0..65535]")]
    public uint Port { get; set; }

    /// <summary>Attribute <c>priority</c>.</summary>
    [XmlAttribute("priority", Omit = 0u, Data = "int[0..65535]")]
    public uint Priority { get; set; }

    /// <summary>Attribute <c>weight</c>.</summary>
    [XmlAttribute("weight", Omit = 0u, Data = "int[0..65535]")]
    public uint Weight { get; set; }
}
