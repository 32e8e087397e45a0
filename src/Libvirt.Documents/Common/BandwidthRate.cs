namespace Libvirt.Documents;

/// <summary>Limit of one direction (<c>inbound</c>, <c>outbound</c>); rates in KiB/s.</summary>
[XmlType]
public sealed partial class BandwidthRate
{
    /// <summary>Attribute <c>average</c>.</summary>
    [XmlAttribute("average", Omit = 0ul, Data = "digits[1..18014398509481984]")]
    public ulong Average { get; set; }

    /// <summary>Attribute <c>peak</c>.</summary>
    [XmlAttribute("peak", Omit = 0ul, Data = "digits[1..18014398509481984]")]
    public ulong Peak { get; set; }

    /// <summary>Rate that is guaranteed.</summary>
    [XmlAttribute("floor", Omit = 0ul, Data = "digits[1..18014398509481984]")]
    public ulong Floor { get; set; }

    /// <summary>KiB at peak rate.</summary>
    [XmlAttribute("burst", Omit = 0ul, Data = "digits[1..4294967295]")]
    public ulong Burst { get; set; }
}
