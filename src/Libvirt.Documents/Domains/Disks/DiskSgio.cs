namespace Libvirt.Documents.Domains;

/// <summary>Filtering of SCSI commands.</summary>
[XmlEnum]
public enum DiskSgio
{
    /// <summary><c>filtered</c></summary>
    Filtered,

    /// <summary><c>unfiltered</c></summary>
    Unfiltered,
}
