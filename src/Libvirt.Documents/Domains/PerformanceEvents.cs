namespace Libvirt.Documents.Domains;

/// <summary>Counters of the host (<c>perf</c>).</summary>
[XmlType]
public sealed partial class PerformanceEvents
{
    /// <summary>Element <c>event</c>.</summary>
    [XmlElement("event", Needed = true)]
    public List<PerformanceEvent> Events { get; set; } = [];
}
