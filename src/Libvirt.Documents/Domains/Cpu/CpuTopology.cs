namespace Libvirt.Documents.Domains;

/// <summary>Sockets, dies, clusters, cores and threads (<c>topology</c>).</summary>
[XmlType]
public sealed partial class CpuTopology
{
    /// <summary>Attribute <c>sockets</c>.</summary>
    [XmlAttribute("sockets", NonZero = true, Required = true, Data = "%positive")]
    [GuestAbi("CPU sockets")]
    public uint Sockets { get; set; }

    /// <summary>Attribute <c>dies</c>.</summary>
    [XmlAttribute("dies", NonZero = true, Data = "%positive")]
    [GuestAbi("CPU dies")]
    public uint Dies { get; set; }

    /// <summary>Attribute <c>clusters</c>.</summary>
    [XmlAttribute("clusters", NonZero = true, Data = "%positive")]
    [GuestAbi("CPU clusters")]
    public uint Clusters { get; set; }

    /// <summary>Attribute <c>cores</c>.</summary>
    [XmlAttribute("cores", NonZero = true, Required = true, Data = "%positive")]
    [GuestAbi("CPU cores")]
    public uint Cores { get; set; }

    /// <summary>Attribute <c>threads</c>.</summary>
    [XmlAttribute("threads", NonZero = true, Required = true, Data = "%positive")]
    [GuestAbi("CPU threads")]
    public uint Threads { get; set; }
}
