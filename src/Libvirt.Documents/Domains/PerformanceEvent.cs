namespace Libvirt.Documents.Domains;

/// <summary>A counter (<c>event</c>).</summary>
[XmlType]
public sealed partial class PerformanceEvent
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public PerformanceEventName Name { get; set; }

    /// <summary>Attribute <c>enabled</c>.</summary>
    [XmlAttribute("enabled", Required = true)]
    public bool Enabled { get; set; }
}
