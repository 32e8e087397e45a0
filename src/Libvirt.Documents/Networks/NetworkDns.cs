namespace Libvirt.Documents.Networks;

/// <summary>What the network's name server knows (<c>dns</c>).</summary>
[XmlType]
public sealed partial class NetworkDns
{
    /// <summary>Attribute <c>enable</c>.</summary>
    [XmlAttribute("enable")]
    public bool? Enable { get; set; }

    /// <summary>Attribute <c>forwardPlainNames</c>.</summary>
    [XmlAttribute("forwardPlainNames")]
    public bool? ForwardPlainNames { get; set; }

    /// <summary>Element <c>forwarder</c>.</summary>
    [XmlElement("forwarder")]
    public List<DnsForwarder> Forwarders { get; set; } = [];

    /// <summary>Element <c>txt</c>.</summary>
    [XmlElement("txt")]
    public List<DnsText> Texts { get; set; } = [];

    /// <summary>Element <c>srv</c>.</summary>
    [XmlElement("srv")]
    public List<DnsService> Services { get; set; } = [];

    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<DnsHost> Hosts { get; set; } = [];
}
