namespace Libvirt.Documents.Domains;

/// <summary>When and by how many threads memory is allocated (<c>allocation</c>).</summary>
[XmlType]
public sealed partial class MemoryAllocation
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode")]
    public MemoryAllocationMode? Mode { get; set; }

    /// <summary>Attribute <c>threads</c>.</summary>
    [XmlAttribute("threads", NonZero = true)]
    public uint? Threads { get; set; }
}
