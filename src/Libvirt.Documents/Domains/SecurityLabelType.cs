namespace Libvirt.Documents.Domains;

/// <summary>How labels are found.</summary>
[XmlEnum]
public enum SecurityLabelType
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>dynamic</c></summary>
    Dynamic,

    /// <summary><c>static</c></summary>
    Static,
}
