namespace Libvirt.Documents.Domains;

/// <summary>Ports that are forwarded to the guest (<c>portForward</c>).</summary>
[XmlType]
public sealed partial class PortForward
{
    /// <summary>Attribute <c>proto</c>.</summary>
    [XmlAttribute("proto", Required = true)]
    public PortForwardProtocol Protocol { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Data = "%ipAddress")]
    public string? Address { get; set; }

    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Data = "%deviceName")]
    public string? Device { get; set; }

    /// <summary>Element <c>range</c>.</summary>
    [XmlElement("range")]
    public List<PortForwardRange> Ranges { get; set; } = [];
}
