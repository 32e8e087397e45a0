namespace Libvirt.Documents.Networks;

/// <summary>An address of the bridge and what hangs on it (<c>ip</c>).</summary>
[XmlType]
[XmlSchema("... & (@netmask | @prefix)?")]
public sealed partial class NetworkIp
{
    /// <summary>Attribute <c>family</c>.</summary>
    [XmlAttribute("family", Invalid = "Unrecognized family '{0}' in network '{1}'", InvalidCode = ErrorNumber.XmlError, Data = "/(ipv4)|(ipv6)/")]
    public AddressFamily? Family { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Invalid = "Invalid address '{0}' in network '{1}'", InvalidCode = ErrorNumber.XmlError, Data = "%ipAddress")]
    public IpAddress? Address { get; set; }

    /// <summary>Attribute <c>netmask</c>.</summary>
    [XmlAttribute("netmask", Invalid = "Invalid netmask '{0}' in network '{1}'", InvalidCode = ErrorNumber.XmlError, Data = "%ipv4Address")]
    public IpAddress? Netmask { get; set; }

    /// <summary>Attribute <c>prefix</c>.</summary>
    [XmlAttribute("prefix", Data = "int[0..128] | int[0..32]")]
    public uint? Prefix { get; set; }

    /// <summary>Attribute <c>localPtr</c>.</summary>
    [XmlAttribute("localPtr")]
    public bool? LocalPtr { get; set; }

    /// <summary>Directory served by TFTP.</summary>
    [XmlElement("tftp", Attribute = "root")]
    public string? TftpRoot { get; set; }

    /// <summary>Element <c>dhcp</c>.</summary>
    [XmlElement("dhcp", OmitEmpty = true)]
    public NetworkDhcp? Dhcp { get; set; }
}
