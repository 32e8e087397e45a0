namespace Libvirt.Documents.Domains;

/// <summary>A table (<c>table</c>).</summary>
[XmlType]
public sealed partial class AcpiTable
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public AcpiTableType Type { get; set; }

    /// <summary>The text of the element.</summary>
    [XmlText(Data = "%absolutePath")]
    public string Path { get; set; } = "";
}
