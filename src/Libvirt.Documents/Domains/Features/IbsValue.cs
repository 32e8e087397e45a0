namespace Libvirt.Documents.Domains;

/// <summary>Indirect branch speculation.</summary>
[XmlEnum]
public enum IbsValue
{
    /// <summary><c>broken</c></summary>
    Broken,

    /// <summary><c>workaround</c></summary>
    Workaround,

    /// <summary><c>fixed-ibs</c></summary>
    FixedIbs,

    /// <summary><c>fixed-ccd</c></summary>
    FixedCcd,

    /// <summary><c>fixed-na</c></summary>
    FixedNa,
}
