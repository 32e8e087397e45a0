namespace Libvirt.Documents.Networks;

/// <summary>What a guest boots from the network (<c>bootp</c>).</summary>
[XmlType]
public sealed partial class DhcpBoot
{
    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file", Required = true)]
    public string? File { get; set; }

    /// <summary>Attribute <c>server</c>.</summary>
    [XmlAttribute("server")]
    public string? Server { get; set; }
}
