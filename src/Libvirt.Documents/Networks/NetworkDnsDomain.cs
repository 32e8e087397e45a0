namespace Libvirt.Documents.Networks;

/// <summary>Name of the DNS domain of the network (<c>domain</c>).</summary>
[XmlType]
public sealed partial class NetworkDnsDomain
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Data = "%hostName")]
    public string? Name { get; set; }

    /// <summary>Never ask other servers about it.</summary>
    [XmlAttribute("localOnly")]
    public bool? LocalOnly { get; set; }

    /// <summary>Register it with the host's resolver.</summary>
    [XmlAttribute("register")]
    public bool? Register { get; set; }
}
