namespace Libvirt.Documents.Domains;

/// <summary>Scheduling of the emulator (<c>emulatorsched</c>).</summary>
[XmlType]
public sealed partial class EmulatorScheduling
{
    /// <summary>Attribute <c>scheduler</c>.</summary>
    [XmlAttribute("scheduler", Required = true)]
    public SchedulerPolicy Scheduler { get; set; }

    /// <summary>For fifo and rr.</summary>
    [XmlAttribute("priority", Data = "int[0..65535]")]
    public int? Priority { get; set; }
}
