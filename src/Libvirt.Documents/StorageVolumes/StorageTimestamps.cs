namespace Libvirt.Documents.StorageVolumes;

/// <summary>Times of a file (<c>timestamps</c>).</summary>
[XmlType]
public sealed partial class StorageTimestamps
{
    /// <summary>Last read.</summary>
    [XmlElement("atime", Data = "/[0-9]+(\\.[0-9]{0,9})?/")]
    public StorageTimestamp? Accessed { get; set; }

    /// <summary>Last written.</summary>
    [XmlElement("mtime", Data = "/[0-9]+(\\.[0-9]{0,9})?/")]
    public StorageTimestamp? Modified { get; set; }

    /// <summary>Last change of the file or its attributes.</summary>
    [XmlElement("ctime", Data = "/[0-9]+(\\.[0-9]{0,9})?/")]
    public StorageTimestamp? Changed { get; set; }

    /// <summary>Creation.</summary>
    [XmlElement("btime", Data = "/[0-9]+(\\.[0-9]{0,9})?/")]
    public StorageTimestamp? Born { get; set; }
}
