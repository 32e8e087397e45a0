namespace Libvirt.Documents.Domains;

/// <summary>Local end of a UDP tunnel (<c>local</c>).</summary>
[XmlType]
public sealed partial class InterfaceLocal
{
    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", Needed = true, Data = "%ipv4Address")]
    public string? Address { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Needed = true, Data = "%port")]
    public uint Port { get; set; }
}
