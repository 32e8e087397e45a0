namespace Libvirt.Documents.Domains;

/// <summary>Scheduling of virtual CPUs (<c>vcpusched</c>).</summary>
[XmlType]
public sealed partial class VcpuScheduling
{
    /// <summary>Attribute <c>vcpus</c>.</summary>
    [XmlAttribute("vcpus", Required = true, Missing = "Missing attribute 'vcpus' in element 'vcpusched'", Needed = false)]
    public CpuSet Vcpus { get; set; } = Libvirt.Documents.CpuSet.Empty;

    /// <summary>Attribute <c>scheduler</c>.</summary>
    [XmlAttribute("scheduler", Required = true)]
    public SchedulerPolicy Scheduler { get; set; }

    /// <summary>For fifo and rr.</summary>
    [XmlAttribute("priority", Data = "int[0..65535]")]
    public int? Priority { get; set; }
}
