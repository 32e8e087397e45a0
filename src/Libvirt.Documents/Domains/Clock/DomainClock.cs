namespace Libvirt.Documents.Domains;

/// <summary>The guest's clock (<c>clock</c>).</summary>
[XmlType]
[XmlSchema("""
    timer* & ((@offset=('localtime' | 'utc') & @adjustment=('reset' | /[+\-]?[0-9]+/)?) | (@offset='timezone' & @timezone?)
    | (@offset='variable' & @adjustment=/[+\-]?[0-9]+/? & @basis?) | (@offset='absolute' & @start))
    """)]
public sealed partial class DomainClock
{
    /// <summary>Attribute <c>offset</c>.</summary>
    [XmlAttribute("offset", Invalid = "unknown clock offset '{0}'", Needed = true)]
    public ClockOffset Offset { get; set; }

    /// <summary>Seconds, or "reset".</summary>
    [XmlAttribute("adjustment", When = nameof(ShowsAdjustment))]
    public string? Adjustment { get; set; }

    /// <summary>Attribute <c>basis</c>.</summary>
    [XmlAttribute("basis", Invalid = "unknown clock basis '{0}'", When = nameof(IsVariable))]
    public ClockBasis? Basis { get; set; }

    /// <summary>Attribute <c>timezone</c>.</summary>
    [XmlAttribute("timezone", When = nameof(IsTimeZone), Data = "/[a-zA-Z0-9_\\.\\+\\-\\/]+/")]
    public string? TimeZone { get; set; }

    /// <summary>Seconds since 1970.</summary>
    [XmlAttribute("start", When = nameof(IsAbsolute), Invalid = "missing 'start' attribute for clock with offset='absolute'", InvalidCode = ErrorNumber.InternalError)]
    public ulong? Start { get; set; }

    /// <summary>Element <c>timer</c>.</summary>
    [XmlElement("timer")]
    [GuestAbi("domain clock timer")]
    public List<ClockTimer> Timers { get; set; } = [];
}
