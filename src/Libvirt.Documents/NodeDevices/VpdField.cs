namespace Libvirt.Documents.NodeDevices;

/// <summary>A numbered field.</summary>
[XmlType]
public sealed partial class VpdField
{
    /// <summary>A digit or capital letter.</summary>
    [XmlAttribute("index")]
    public string? Index { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText]
    public string Value { get; set; } = "";
}
