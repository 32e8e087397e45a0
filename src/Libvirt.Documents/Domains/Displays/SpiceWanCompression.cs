namespace Libvirt.Documents.Domains;

/// <summary>Compression over slow links.</summary>
[XmlEnum]
public enum SpiceWanCompression
{
    /// <summary><c>auto</c></summary>
    Auto,

    /// <summary><c>never</c></summary>
    Never,

    /// <summary><c>always</c></summary>
    Always,
}
