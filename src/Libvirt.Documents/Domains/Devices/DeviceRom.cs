namespace Libvirt.Documents.Domains;

/// <summary>Option ROM (<c>rom</c>).</summary>
[XmlType]
public sealed partial class DeviceRom
{
    /// <summary>Attribute <c>enabled</c>.</summary>
    [XmlAttribute("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>Attribute <c>bar</c>.</summary>
    [XmlAttribute("bar", OnOff = true)]
    public bool? Bar { get; set; }

    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file", Data = "%absolutePath")]
    public string? File { get; set; }
}
