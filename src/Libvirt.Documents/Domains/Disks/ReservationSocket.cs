namespace Libvirt.Documents.Domains;

/// <summary>Socket of the helper (<c>source</c>).</summary>
[XmlType]
public sealed partial class ReservationSocket
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true, Data = "'unix'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Needed = true, Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Needed = true, Data = "'client' | 'server'")]
    public string? Mode { get; set; }
}
