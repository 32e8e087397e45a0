namespace Libvirt.Documents.Domains;

/// <summary>Distance to a cell (<c>sibling</c>).</summary>
[XmlType]
public sealed partial class NumaSibling
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Required = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Required = true, Data = "int[10..255]")]
    public uint Value { get; set; }
}
