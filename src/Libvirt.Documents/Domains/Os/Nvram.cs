namespace Libvirt.Documents.Domains;

/// <summary>Variables of the firmware (<c>nvram</c>).</summary>
[XmlType]
[XmlSchema("((@template & @templateFormat?)? & @format?), (%absolutePath | ^Domains.DiskSource:Any | empty)")]
public sealed partial class Nvram
{
    /// <summary>Attribute <c>template</c>.</summary>
    [XmlAttribute("template", Data = "%absolutePath")]
    public string? Template { get; set; }

    /// <summary>Attribute <c>templateFormat</c>.</summary>
    [XmlAttribute("templateFormat")]
    public FirmwareFormat? TemplateFormat { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public StorageType? Type { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format")]
    public FirmwareFormat? Format { get; set; }

    /// <summary>The file, when there is no source.</summary>
    public string? Path { get; set; }

    /// <summary>Not in the document.</summary>
    public DiskSource? Source { get; set; }
}
