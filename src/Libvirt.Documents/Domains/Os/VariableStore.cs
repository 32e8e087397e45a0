namespace Libvirt.Documents.Domains;

/// <summary>Variable store in the firmware's own format (<c>varstore</c>).</summary>
[XmlType]
public sealed partial class VariableStore
{
    /// <summary>Attribute <c>template</c>.</summary>
    [XmlAttribute("template")]
    public string? Template { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path")]
    public string? Path { get; set; }
}
