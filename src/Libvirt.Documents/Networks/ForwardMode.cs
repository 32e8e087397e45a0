namespace Libvirt.Documents.Networks;

/// <summary>How guests reach the rest of the world.</summary>
[XmlEnum]
public enum ForwardMode
{
    /// <summary><c>nat</c></summary>
    Nat,

    /// <summary><c>route</c></summary>
    Route,

    /// <summary><c>open</c></summary>
    Open,

    /// <summary><c>bridge</c></summary>
    Bridge,

    /// <summary><c>passthrough</c></summary>
    Passthrough,

    /// <summary><c>private</c></summary>
    Private,

    /// <summary><c>vepa</c></summary>
    Vepa,

    /// <summary><c>hostdev</c></summary>
    Hostdev,
}
