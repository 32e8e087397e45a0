namespace Libvirt.Documents.StoragePools;

/// <summary>Free space (<c>freeExtent</c>).</summary>
[XmlType]
public sealed partial class StoragePoolFreeExtent
{
    /// <summary>Offset in bytes.</summary>
    [XmlAttribute("start", Needed = true)]
    public ulong Start { get; set; }

    /// <summary>Offset behind it in bytes.</summary>
    [XmlAttribute("end", Needed = true)]
    public ulong End { get; set; }
}
