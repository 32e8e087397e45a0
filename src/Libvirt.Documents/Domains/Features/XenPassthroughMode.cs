namespace Libvirt.Documents.Domains;

/// <summary>Mode of page tables for passthrough.</summary>
[XmlEnum]
public enum XenPassthroughMode
{
    /// <summary><c>sync_pt</c></summary>
    [XmlName("sync_pt")]
    SyncPt,

    /// <summary><c>share_pt</c></summary>
    [XmlName("share_pt")]
    SharePt,
}
