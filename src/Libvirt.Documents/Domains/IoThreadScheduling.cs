namespace Libvirt.Documents.Domains;

/// <summary>Scheduling of I/O threads (<c>iothreadsched</c>).</summary>
[XmlType]
public sealed partial class IoThreadScheduling
{
    /// <summary>Attribute <c>iothreads</c>.</summary>
    [XmlAttribute("iothreads", Required = true, Missing = "Missing attribute 'iothreads' in element 'iothreadsched'", Needed = false)]
    public CpuSet IoThreads { get; set; } = Libvirt.Documents.CpuSet.Empty;

    /// <summary>Attribute <c>scheduler</c>.</summary>
    [XmlAttribute("scheduler", Required = true)]
    public SchedulerPolicy Scheduler { get; set; }

    /// <summary>For fifo and rr.</summary>
    [XmlAttribute("priority", Data = "int[0..65535]")]
    public int? Priority { get; set; }
}
