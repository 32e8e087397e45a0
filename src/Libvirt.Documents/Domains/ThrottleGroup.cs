namespace Libvirt.Documents.Domains;

/// <summary>Shared disk limits (<c>throttlegroup</c>).</summary>
[XmlType]
[XmlSchema("... & group_name")]
public sealed partial class ThrottleGroup
{
    /// <summary>Part of this element.</summary>
    [XmlInline]
    public DiskLimits Limits { get; set; } = new();

    /// <summary>The name by which disks refer to it.</summary>
    [XmlElement("group_name")]
    public string? Name { get; set; }
}
