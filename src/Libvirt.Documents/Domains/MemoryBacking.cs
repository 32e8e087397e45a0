namespace Libvirt.Documents.Domains;

/// <summary>How guest memory is provided (<c>memoryBacking</c>).</summary>
[XmlType]
public sealed partial class MemoryBacking
{
    /// <summary>Element <c>hugepages</c>.</summary>
    [XmlElement("hugepages")]
    public HugePages? HugePages { get; set; }

    /// <summary>Element <c>nosharepages</c>.</summary>
    [XmlElement("nosharepages")]
    public bool NoSharePages { get; set; }

    /// <summary>Element <c>locked</c>.</summary>
    [XmlElement("locked")]
    public bool Locked { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", Attribute = "type", Invalid = "unknown memoryBacking/source/type '{0}'")]
    public MemorySourceType? Source { get; set; }

    /// <summary>Element <c>access</c>.</summary>
    [XmlElement("access", Attribute = "mode", Invalid = "unknown memoryBacking/access/mode '{0}'")]
    public MemoryAccessMode? Access { get; set; }

    /// <summary>Element <c>allocation</c>.</summary>
    [XmlElement("allocation", OmitEmpty = true)]
    public MemoryAllocation? Allocation { get; set; }

    /// <summary>Element <c>discard</c>.</summary>
    [XmlElement("discard")]
    public bool Discard { get; set; }
}
