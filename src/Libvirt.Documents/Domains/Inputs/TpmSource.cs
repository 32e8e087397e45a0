namespace Libvirt.Documents.Domains;

/// <summary>State or socket of the emulator (<c>source</c>).</summary>
[XmlType]
public sealed partial class TpmSource
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path")]
    public string? Path { get; set; }
}
