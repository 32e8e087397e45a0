namespace Libvirt.Documents.HostCapabilities;

/// <summary>Label of guests of a type (<c>baselabel</c>).</summary>
[XmlType]
public sealed partial class BaseLabel
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true)]
    public string? Type { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText]
    public string Label { get; set; } = "";
}
