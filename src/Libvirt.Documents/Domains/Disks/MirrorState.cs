namespace Libvirt.Documents.Domains;

/// <summary>State of the copy.</summary>
[XmlEnum]
public enum MirrorState
{
    /// <summary><c>yes</c></summary>
    Yes,

    /// <summary><c>abort</c></summary>
    Abort,

    /// <summary><c>pivot</c></summary>
    Pivot,
}
