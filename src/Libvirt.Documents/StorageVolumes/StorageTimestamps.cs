namespace Libvirt.Documents.StorageVolumes;

/// <summary>Times of a file (<c>timestamps</c>).</summary>
[XmlType]
public sealed partial class StorageTimestamps
{
    /// <summary>Last read.</summary>
    [XmlElement("atime")]
    public StorageTimestamp? Accessed { get; set; }

    /// <summary>Last written.</summary>
    [XmlElement("mtime")]
    public StorageTimestamp? Modified { get; set; }

    /// <summary>Last change of the file or its attributes.</summary>
    [XmlElement("ctime")]
    public StorageTimestamp? Changed { get; set; }

    /// <summary>Creation.</summary>
    [XmlElement("btime")]
    public StorageTimestamp? Born { get; set; }
}
