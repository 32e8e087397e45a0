namespace Libvirt.Documents.Domains;

/// <summary>Options of a graphics card (<c>driver</c>).</summary>
[XmlType]
public sealed partial class VideoDriver
{
    /// <summary>Part of this element.</summary>
    [XmlInline]
    public VirtioOptions Options { get; set; } = new();

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public VideoDriverName? Name { get; set; }

    /// <summary>When the guest has VGA; io is the default and not written.</summary>
    [XmlAttribute("vgaconf", When = nameof(ShowsVgaConfiguration))]
    public VgaConfiguration? VgaConfiguration { get; set; }
}
