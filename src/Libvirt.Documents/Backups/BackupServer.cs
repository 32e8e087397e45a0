namespace Libvirt.Documents.Backups;

/// <summary>Where the data of a pull backup is offered (<c>server</c>).</summary>
[XmlType]
public sealed partial class BackupServer
{
    /// <summary>Attribute <c>transport</c>.</summary>
    [XmlAttribute("transport")]
    public BackupTransport? Transport { get; set; }

    /// <summary>Whether connections are encrypted.</summary>
    [XmlAttribute("tls")]
    public bool? Tls { get; set; }

    /// <summary>Name or address to listen on.</summary>
    [XmlAttribute("name", Data = "%ipAddress | %hostName")]
    public string? Name { get; set; }

    /// <summary>Port to listen on.</summary>
    [XmlAttribute("port", Data = "%unsignedInt")]
    public string? Port { get; set; }

    /// <summary>Path of the UNIX socket.</summary>
    [XmlAttribute("socket", Data = "%absolutePath")]
    public string? Socket { get; set; }

    /// <summary>Name of the passed descriptors.</summary>
    [XmlAttribute("fdgroup")]
    public string? FdGroup { get; set; }
}
