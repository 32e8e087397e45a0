namespace Libvirt.Documents.Domains;

/// <summary>Polling of an I/O thread in nanoseconds (<c>poll</c>).</summary>
[XmlType]
public sealed partial class IoThreadPoll
{
    /// <summary>Attribute <c>max</c>.</summary>
    [XmlAttribute("max")]
    public ulong? Maximum { get; set; }

    /// <summary>Attribute <c>grow</c>.</summary>
    [XmlAttribute("grow")]
    public ulong? Grow { get; set; }

    /// <summary>Attribute <c>shrink</c>.</summary>
    [XmlAttribute("shrink")]
    public ulong? Shrink { get; set; }
}
