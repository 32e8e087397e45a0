namespace Libvirt.Documents;

/// <summary>State of a link, as the kernel names it.</summary>
[XmlEnum]
public enum LinkState
{
    /// <summary><c>unknown</c></summary>
    Unknown,

    /// <summary><c>notpresent</c></summary>
    [XmlName("notpresent")]
    NotPresent,

    /// <summary><c>down</c></summary>
    Down,

    /// <summary><c>lowerlayerdown</c></summary>
    [XmlName("lowerlayerdown")]
    LowerLayerDown,

    /// <summary><c>testing</c></summary>
    Testing,

    /// <summary><c>dormant</c></summary>
    Dormant,

    /// <summary><c>up</c></summary>
    Up,
}
