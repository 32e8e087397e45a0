namespace Libvirt.Documents.Domains;

/// <summary>How memory is taken from nodes.</summary>
[XmlEnum]
public enum NumaMode
{
    /// <summary><c>strict</c></summary>
    Strict,

    /// <summary><c>preferred</c></summary>
    Preferred,

    /// <summary><c>interleave</c></summary>
    Interleave,

    /// <summary><c>restrictive</c></summary>
    Restrictive,
}
