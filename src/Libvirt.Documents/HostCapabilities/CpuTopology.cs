namespace Libvirt.Documents.HostCapabilities;

/// <summary>How processors are built (<c>topology</c>).</summary>
[XmlType]
public sealed partial class CpuTopology
{
    /// <summary>Attribute <c>sockets</c>.</summary>
    [XmlAttribute("sockets", Needed = true, Data = "%positive")]
    public uint? Sockets { get; set; }

    /// <summary>Attribute <c>dies</c>.</summary>
    [XmlAttribute("dies", Data = "%positive")]
    public uint? Dies { get; set; }

    /// <summary>Attribute <c>clusters</c>.</summary>
    [XmlAttribute("clusters", Data = "%positive")]
    public uint? Clusters { get; set; }

    /// <summary>Attribute <c>cores</c>.</summary>
    [XmlAttribute("cores", Needed = true, Data = "%positive")]
    public uint? Cores { get; set; }

    /// <summary>Attribute <c>threads</c>.</summary>
    [XmlAttribute("threads", Needed = true, Data = "%positive")]
    public uint? Threads { get; set; }
}
