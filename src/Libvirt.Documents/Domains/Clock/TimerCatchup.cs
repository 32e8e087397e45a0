namespace Libvirt.Documents.Domains;

/// <summary>How fast missed ticks are made up (<c>catchup</c>).</summary>
[XmlType]
public sealed partial class TimerCatchup
{
    /// <summary>Attribute <c>threshold</c>.</summary>
    [XmlAttribute("threshold", Omit = 0ul, Data = "%unsignedInt")]
    public ulong Threshold { get; set; }

    /// <summary>Attribute <c>slew</c>.</summary>
    [XmlAttribute("slew", Omit = 0ul, Data = "%unsignedInt")]
    public ulong Slew { get; set; }

    /// <summary>Attribute <c>limit</c>.</summary>
    [XmlAttribute("limit", Omit = 0ul, Data = "%unsignedInt")]
    public ulong Limit { get; set; }
}
