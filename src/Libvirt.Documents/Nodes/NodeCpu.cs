namespace Libvirt.Documents.Nodes;

/// <summary>Processors of the node (<c>cpu</c>).</summary>
[XmlType]
public sealed partial class NodeCpu
{
    /// <summary>Element <c>mhz</c>.</summary>
    [XmlElement("mhz", EmptyIsAbsent = true, Invalid = "invalid node cpu mhz value", InvalidCode = ErrorNumber.XmlError)]
    public uint? Mhz { get; set; }

    /// <summary>At most 31 bytes.</summary>
    [XmlElement("model", Omit = "")]
    public string? Model { get; set; }

    /// <summary>Number of processors that are on; not more than there are.</summary>
    [XmlElement("active", EmptyIsAbsent = true, Invalid = "invalid node cpu active value", InvalidCode = ErrorNumber.XmlError)]
    public uint? Active { get; set; }

    /// <summary>NUMA nodes.</summary>
    [XmlElement("nodes", EmptyIsAbsent = true, Invalid = "invalid node cpu nodes value", InvalidCode = ErrorNumber.XmlError)]
    public uint? Nodes { get; set; }

    /// <summary>Sockets of a node.</summary>
    [XmlElement("sockets", EmptyIsAbsent = true, Invalid = "invalid node cpu sockets value", InvalidCode = ErrorNumber.XmlError)]
    public uint? Sockets { get; set; }

    /// <summary>Cores of a socket.</summary>
    [XmlElement("cores", EmptyIsAbsent = true, Invalid = "invalid node cpu cores value", InvalidCode = ErrorNumber.XmlError)]
    public uint? Cores { get; set; }

    /// <summary>Threads of a core.</summary>
    [XmlElement("threads", EmptyIsAbsent = true, Invalid = "invalid node cpu threads value", InvalidCode = ErrorNumber.XmlError)]
    public uint? Threads { get; set; }
}
