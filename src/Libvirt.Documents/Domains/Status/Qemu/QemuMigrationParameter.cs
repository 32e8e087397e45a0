namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A parameter of migrations (<c>param</c>).</summary>
[XmlType]
public sealed partial class QemuMigrationParameter
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value")]
    public string? Value { get; set; }
}
