namespace Libvirt.Documents.Domains;

/// <summary>A parameter of a filter (<c>parameter</c>).</summary>
[XmlType]
public sealed partial class FilterParameter
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value")]
    public string Value { get; set; } = "";
}
