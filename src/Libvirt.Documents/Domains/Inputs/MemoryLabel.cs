namespace Libvirt.Documents.Domains;

/// <summary>Label area (<c>label</c>).</summary>
[XmlType]
public sealed partial class MemoryLabel
{
    /// <summary>KiB.</summary>
    [XmlElement("size", Unit = "KiB", Needed = true)]
    [GuestAbi("NVDIMM label size")]
    public ulong Size { get; set; }
}
