namespace Libvirt.Documents.Domains;

/// <summary>State or socket of the emulator (<c>source</c>).</summary>
[XmlType]
public sealed partial class TpmSource
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true, Data = "'dir' | 'file' | 'unix'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Data = "'connect'")]
    public string? Mode { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Needed = true, Data = "%absolutePath | %path | %absoluteFolder")]
    public string? Path { get; set; }
}
