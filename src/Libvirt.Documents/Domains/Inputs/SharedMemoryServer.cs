namespace Libvirt.Documents.Domains;

/// <summary>Socket of the server (<c>server</c>).</summary>
[XmlType]
public sealed partial class SharedMemoryServer
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Data = "%absolutePath")]
    public string? Path { get; set; }
}
