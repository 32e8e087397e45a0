namespace Libvirt.Documents.Domains;

/// <summary>Backend of the interface (<c>backend</c>).</summary>
[XmlType]
public sealed partial class InterfaceBackend
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public InterfaceBackendType? Type { get; set; }

    /// <summary>Attribute <c>tap</c>.</summary>
    [XmlAttribute("tap", Data = "%absolutePath")]
    public string? Tap { get; set; }

    /// <summary>Attribute <c>vhost</c>.</summary>
    [XmlAttribute("vhost", Data = "%absolutePath")]
    public string? Vhost { get; set; }

    /// <summary>Attribute <c>logFile</c>.</summary>
    [XmlAttribute("logFile", Data = "%absolutePath")]
    public string? LogFile { get; set; }

    /// <summary>Attribute <c>hostname</c>.</summary>
    [XmlAttribute("hostname")]
    public string? HostName { get; set; }

    /// <summary>Attribute <c>fqdn</c>.</summary>
    [XmlAttribute("fqdn")]
    public string? Fqdn { get; set; }
}
