namespace Libvirt.Documents.Domains;

/// <summary>A time source (<c>timer</c>).</summary>
[XmlType]
public sealed partial class ClockTimer
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    [GuestAbi("clock timer")]
    public TimerName Name { get; set; }

    /// <summary>Attribute <c>present</c>.</summary>
    [XmlAttribute("present")]
    [GuestAbi("timer presence")]
    public bool? Present { get; set; }

    /// <summary>Attribute <c>tickpolicy</c>.</summary>
    [XmlAttribute("tickpolicy")]
    public TimerTickPolicy? TickPolicy { get; set; }

    /// <summary>Attribute <c>track</c>.</summary>
    [XmlAttribute("track")]
    public TimerTrack? Track { get; set; }

    /// <summary>Hz.</summary>
    [XmlAttribute("frequency", Omit = 0ul)]
    [GuestAbi("TSC frequency")]
    public ulong Frequency { get; set; }

    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    [GuestAbi("TSC mode")]
    public TimerMode? Mode { get; set; }

    /// <summary>Element <c>catchup</c>.</summary>
    [XmlElement("catchup", OmitEmpty = true)]
    public TimerCatchup? Catchup { get; set; }
}
