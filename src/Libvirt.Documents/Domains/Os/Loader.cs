namespace Libvirt.Documents.Domains;

/// <summary>Firmware (<c>loader</c>).</summary>
[XmlType]
public sealed partial class Loader
{
    /// <summary>Attribute <c>readonly</c>.</summary>
    [XmlAttribute("readonly")]
    public bool? ReadOnly { get; set; }

    /// <summary>Attribute <c>secure</c>.</summary>
    [XmlAttribute("secure")]
    public bool? Secure { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public LoaderType? Type { get; set; }

    /// <summary>Attribute <c>stateless</c>.</summary>
    [XmlAttribute("stateless")]
    public bool? Stateless { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format")]
    public FirmwareFormat? Format { get; set; }

    /// <summary>The text of the element.</summary>
    [XmlText(Data = "%absolutePath")]
    public string? Path { get; set; }
}
