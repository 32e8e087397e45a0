namespace Libvirt.Documents.Domains;

/// <summary>A cookie (<c>cookie</c>).</summary>
[XmlType]
public sealed partial class HttpCookie
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Data = "/[!#$%&'*+\\-.0-9A-Z\\^_`a-z|~]+/")]
    public string Name { get; set; } = "";

    /// <summary>The text of the element.</summary>
    [XmlText]
    public string Value { get; set; } = "";
}
