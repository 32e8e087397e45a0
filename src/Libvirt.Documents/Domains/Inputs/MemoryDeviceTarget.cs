namespace Libvirt.Documents.Domains;

/// <summary>How the guest sees the memory (<c>target</c>).</summary>
[XmlType]
public sealed partial class MemoryDeviceTarget
{
    /// <summary>Attribute <c>dynamicMemslots</c>.</summary>
    [XmlAttribute("dynamicMemslots")]
    public bool? DynamicMemslots { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("size", Unit = "KiB", Custom = true, Needed = true)]
    [GuestAbi("memory device size")]
    public ulong Size { get; set; }

    /// <summary>Element <c>node</c>.</summary>
    [XmlElement("node")]
    [GuestAbi("memory device targetNode")]
    public uint? Node { get; set; }

    /// <summary>Element <c>label</c>.</summary>
    [XmlElement("label")]
    [GuestAbi("NVDIMM label")]
    public MemoryLabel? Label { get; set; }

    /// <summary>Element <c>readonly</c>.</summary>
    [XmlElement("readonly")]
    public bool ReadOnly { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("block", Unit = "KiB")]
    [GuestAbi("memory device block size")]
    public ulong? Block { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("requested", Unit = "KiB")]
    public ulong? Requested { get; set; }

    /// <summary>KiB; only in the live view.</summary>
    [XmlElement("current", Unit = "KiB", Live = true)]
    public ulong? Current { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    public MemoryTargetAddress? Address { get; set; }
}
