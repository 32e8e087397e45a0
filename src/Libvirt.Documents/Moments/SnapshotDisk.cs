using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Moments;

/// <summary>What happens to a disk (<c>disk</c>).</summary>
[XmlType]
[XmlSchema("""
    @name & (@snapshot='no' | @snapshot='internal' | @snapshot='manual'
    | (@snapshot='external'? & ((@type='file'? & source { @file=%absolutePath? & seclabel { ^Domains.SourceSecurityLabel }* & ^Domains.DiskSource:Common & encryption { ^StorageEncryption }? }? & driver?)
    | (@type='block' & source { @dev=%absolutePath & seclabel { ^Domains.SourceSecurityLabel }* & ^Domains.DiskSource:Common & encryption { ^StorageEncryption }? }? & driver?)
    | (@type='network' & source { ^Domains.DiskSource:Network }))))
    """)]
public sealed partial class SnapshotDisk
{
    /// <summary>The disk as the guest sees it, or the absolute path of its image.</summary>
    [XmlAttribute("name", Required = true, Missing = "missing name from disk snapshot element", MissingCode = ErrorNumber.InternalError, Data = "%absolutePath | /(ioemu:)?(fd|hd|sd|vd|xvd|ubd)[a-zA-Z0-9_]+/")]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>snapshot</c>.</summary>
    [XmlAttribute("snapshot")]
    public DiskSnapshot? Snapshot { get; set; }

    /// <summary>The snapshot is being deleted; only in status files.</summary>
    [XmlAttribute("snapshotDeleteInProgress", Status = true)]
    public bool? DeleteInProgress { get; set; }

    /// <summary>Where the new image is.</summary>
    [XmlAttribute("type", When = nameof(HasImage))]
    public StorageType? Type { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public SnapshotDiskDriver? Driver { get; set; }

    /// <summary>The new image.</summary>
    [XmlElement("source", OmitEmpty = true)]
    public DiskSource? Source { get; set; }
}
