namespace Libvirt.Documents.Domains;

/// <summary>An environment variable (<c>initenv</c>).</summary>
[XmlType]
public sealed partial class InitEnvironment
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "No name supplied for <initenv> element", Data = "/[a-zA-Z_]+[a-zA-Z0-9_]*/")]
    public string Name { get; set; } = "";

    /// <summary>The text of the element.</summary>
    [XmlText]
    public string Value { get; set; } = "";
}
