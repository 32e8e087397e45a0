namespace Libvirt.Documents.Networks;

/// <summary>What a guest boots from the network (<c>bootp</c>).</summary>
[XmlType]
public sealed partial class DhcpBoot
{
    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file", Required = true, Data = "%path")]
    public string? File { get; set; }

    /// <summary>Attribute <c>server</c>.</summary>
    [XmlAttribute("server", Data = "%hostName")]
    public string? Server { get; set; }
}
