namespace Libvirt.Documents.HostCapabilities;

/// <summary>How processors are built (<c>topology</c>).</summary>
[XmlType]
public sealed partial class CpuTopology
{
    /// <summary>Attribute <c>sockets</c>.</summary>
    [XmlAttribute("sockets")]
    public uint? Sockets { get; set; }

    /// <summary>Attribute <c>dies</c>.</summary>
    [XmlAttribute("dies")]
    public uint? Dies { get; set; }

    /// <summary>Attribute <c>clusters</c>.</summary>
    [XmlAttribute("clusters")]
    public uint? Clusters { get; set; }

    /// <summary>Attribute <c>cores</c>.</summary>
    [XmlAttribute("cores")]
    public uint? Cores { get; set; }

    /// <summary>Attribute <c>threads</c>.</summary>
    [XmlAttribute("threads")]
    public uint? Threads { get; set; }
}
