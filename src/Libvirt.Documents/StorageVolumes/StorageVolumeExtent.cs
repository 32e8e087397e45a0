namespace Libvirt.Documents.StorageVolumes;

/// <summary>A piece of a device (<c>extent</c>).</summary>
[XmlType]
public sealed partial class StorageVolumeExtent
{
    /// <summary>Offset in bytes.</summary>
    [XmlAttribute("start", Needed = true)]
    public ulong Start { get; set; }

    /// <summary>Offset behind it in bytes.</summary>
    [XmlAttribute("end", Needed = true)]
    public ulong End { get; set; }
}
