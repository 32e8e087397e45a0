namespace Libvirt.Documents.Domains;

/// <summary>A parameter of a filter (<c>parameter</c>).</summary>
[XmlType]
public sealed partial class FilterParameter
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true, Data = "/[a-zA-Z0-9_]+/")]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Needed = true, Data = "/[a-zA-Z0-9_\\.:]+/")]
    public string Value { get; set; } = "";
}
