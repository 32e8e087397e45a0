namespace Libvirt.Documents.Domains;

/// <summary>Tables of the user (<c>acpi</c>).</summary>
[XmlType]
public sealed partial class AcpiTables
{
    /// <summary>Element <c>table</c>.</summary>
    [XmlElement("table")]
    public List<AcpiTable> Tables { get; set; } = [];
}
