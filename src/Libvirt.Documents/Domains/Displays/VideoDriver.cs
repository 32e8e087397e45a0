namespace Libvirt.Documents.Domains;

/// <summary>Options of a graphics card (<c>driver</c>).</summary>
[XmlType]
public sealed partial class VideoDriver
{
    /// <summary>Part of this element.</summary>
    [XmlInline]
    public VirtioOptions Options { get; set; } = new();

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Data = "'qemu' | 'vhostuser'")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>vgaconf</c>.</summary>
    [XmlAttribute("vgaconf", Data = "%onOff | 'io'")]
    public string? VgaConfiguration { get; set; }
}
