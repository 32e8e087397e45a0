namespace Libvirt.Documents.Domains;

/// <summary>When and by how many threads memory is allocated (<c>allocation</c>).</summary>
[XmlType]
public sealed partial class MemoryAllocation
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Invalid = "unknown memoryBacking/allocation/mode '{0}'")]
    public MemoryAllocationMode? Mode { get; set; }

    /// <summary>Attribute <c>threads</c>.</summary>
    [XmlAttribute("threads", Invalid = "Failed to parse memory allocation threads", InvalidCode = ErrorNumber.XmlError, Omit = 0u)]
    public uint? Threads { get; set; }
}
