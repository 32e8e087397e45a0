namespace Libvirt.Documents.Networks;

/// <summary>An SRV record (<c>srv</c>).</summary>
[XmlType]
public sealed partial class DnsService
{
    /// <summary>Attribute <c>service</c>.</summary>
    [XmlAttribute("service")]
    public string? Service { get; set; }

    /// <summary>Attribute <c>protocol</c>.</summary>
    [XmlAttribute("protocol")]
    public string? Protocol { get; set; }

    /// <summary>Attribute <c>domain</c>.</summary>
    [XmlAttribute("domain")]
    public string? Domain { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target")]
    public string? Target { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Omit = 0u)]
    public uint Port { get; set; }

    /// <summary>Attribute <c>priority</c>.</summary>
    [XmlAttribute("priority", Omit = 0u)]
    public uint Priority { get; set; }

    /// <summary>Attribute <c>weight</c>.</summary>
    [XmlAttribute("weight", Omit = 0u)]
    public uint Weight { get; set; }
}
