namespace Libvirt.Documents.Networks;

/// <summary>What the DHCP server hands out (<c>dhcp</c>).</summary>
[XmlType]
public sealed partial class NetworkDhcp
{
    /// <summary>Element <c>range</c>.</summary>
    [XmlElement("range")]
    public List<DhcpRange> Ranges { get; set; } = [];

    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host")]
    public List<DhcpHost> Hosts { get; set; } = [];

    /// <summary>Element <c>bootp</c>.</summary>
    [XmlElement("bootp")]
    public DhcpBoot? Boot { get; set; }
}
