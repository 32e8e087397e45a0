namespace Libvirt.Documents.StoragePools;

/// <summary>Free space (<c>freeExtent</c>).</summary>
[XmlType]
public sealed partial class StoragePoolFreeExtent
{
    /// <summary>Offset in bytes.</summary>
    [XmlAttribute("start")]
    public ulong Start { get; set; }

    /// <summary>Offset behind it in bytes.</summary>
    [XmlAttribute("end")]
    public ulong End { get; set; }
}
