namespace Libvirt.Documents.Domains;

/// <summary>A time source (<c>timer</c>).</summary>
[XmlType]
public sealed partial class ClockTimer
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public TimerName Name { get; set; }

    /// <summary>Attribute <c>present</c>.</summary>
    [XmlAttribute("present")]
    public bool? Present { get; set; }

    /// <summary>Attribute <c>tickpolicy</c>.</summary>
    [XmlAttribute("tickpolicy")]
    public TimerTickPolicy? TickPolicy { get; set; }

    /// <summary>Attribute <c>track</c>.</summary>
    [XmlAttribute("track")]
    public TimerTrack? Track { get; set; }

    /// <summary>Hz.</summary>
    [XmlAttribute("frequency", Omit = 0ul)]
    public ulong Frequency { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public TimerMode? Mode { get; set; }

    /// <summary>Element <c>catchup</c>.</summary>
    [XmlElement("catchup", OmitEmpty = true)]
    public TimerCatchup? Catchup { get; set; }
}
