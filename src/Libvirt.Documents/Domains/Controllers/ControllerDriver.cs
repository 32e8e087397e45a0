namespace Libvirt.Documents.Domains;

/// <summary>Options of a controller (<c>driver</c>).</summary>
[XmlType]
public sealed partial class ControllerDriver
{
    /// <summary>Attribute <c>queues</c>.</summary>
    [XmlAttribute("queues", Omit = 0u)]
    public uint Queues { get; set; }

    /// <summary>Attribute <c>cmd_per_lun</c>.</summary>
    [XmlAttribute("cmd_per_lun", Omit = 0u)]
    public uint CommandsPerLun { get; set; }

    /// <summary>Attribute <c>max_sectors</c>.</summary>
    [XmlAttribute("max_sectors", Omit = 0u)]
    public uint MaximumSectors { get; set; }

    /// <summary>Attribute <c>ioeventfd</c>.</summary>
    [XmlAttribute("ioeventfd", OnOff = true)]
    public bool? IoEventFd { get; set; }

    /// <summary>Attribute <c>iothread</c>.</summary>
    [XmlAttribute("iothread", Omit = 0u)]
    public uint IoThread { get; set; }

    /// <summary>Part of this element.</summary>
    [XmlInline]
    public VirtioOptions Options { get; set; } = new();

    /// <summary>Element <c>iothreads</c>.</summary>
    [XmlElement("iothreads")]
    public IoThreadMap? IoThreads { get; set; }
}
