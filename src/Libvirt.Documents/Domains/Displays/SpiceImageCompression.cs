namespace Libvirt.Documents.Domains;

/// <summary>Compression of images.</summary>
[XmlEnum]
public enum SpiceImageCompression
{
    /// <summary><c>auto_glz</c></summary>
    [XmlName("auto_glz")]
    AutoGlz,

    /// <summary><c>auto_lz</c></summary>
    [XmlName("auto_lz")]
    AutoLz,

    /// <summary><c>quic</c></summary>
    Quic,

    /// <summary><c>glz</c></summary>
    Glz,

    /// <summary><c>lz</c></summary>
    Lz,

    /// <summary><c>off</c></summary>
    Off,
}
