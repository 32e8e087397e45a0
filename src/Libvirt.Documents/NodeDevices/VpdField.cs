namespace Libvirt.Documents.NodeDevices;

/// <summary>A numbered field.</summary>
[XmlType]
public sealed partial class VpdField
{
    /// <summary>A digit or capital letter.</summary>
    [XmlAttribute("index", Needed = true, Data = "/[0-9A-Z]{1}/ | /[0-9B-Z]{1}/")]
    public string? Index { get; set; }

    /// <summary>Text of the element.</summary>
    [XmlText(Data = "/.{0,255}/")]
    public string Value { get; set; } = "";
}
