namespace Libvirt.Documents.HostCapabilities;

/// <summary>A processor (<c>cpu</c>).</summary>
[XmlType]
public sealed partial class CellCpu
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>socket_id</c>.</summary>
    [XmlAttribute("socket_id")]
    public uint? SocketId { get; set; }

    /// <summary>Attribute <c>die_id</c>.</summary>
    [XmlAttribute("die_id")]
    public uint? DieId { get; set; }

    /// <summary>Attribute <c>cluster_id</c>.</summary>
    [XmlAttribute("cluster_id")]
    public uint? ClusterId { get; set; }

    /// <summary>Attribute <c>core_id</c>.</summary>
    [XmlAttribute("core_id")]
    public uint? CoreId { get; set; }

    /// <summary>Threads of the same core.</summary>
    [XmlAttribute("siblings", Data = "%cpuSet")]
    public string? Siblings { get; set; }
}
