using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Moments;

/// <summary>Where the memory is (<c>memory</c>).</summary>
[XmlType]
public sealed partial class SnapshotMemory
{
    /// <summary>Attribute <c>snapshot</c>.</summary>
    [XmlAttribute("snapshot")]
    public DiskSnapshot? Snapshot { get; set; }

    /// <summary>Absolute path, for external memory.</summary>
    [XmlAttribute("file", Data = "%absolutePath")]
    public string? File { get; set; }
}
