namespace Libvirt.Documents.Domains;

/// <summary>Where the memory comes from (<c>source</c>).</summary>
[XmlType]
public sealed partial class MemoryDeviceSource
{
    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path", Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Element <c>nodemask</c>.</summary>
    [XmlElement("nodemask")]
    public CpuSet? NodeMask { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("pagesize", Unit = "KiB", Omit = 0ul)]
    public ulong PageSize { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("alignsize", Unit = "KiB", Omit = 0ul)]
    public ulong AlignSize { get; set; }

    /// <summary>Element <c>pmem</c>.</summary>
    [XmlElement("pmem")]
    public bool Pmem { get; set; }
}
