namespace Libvirt.Documents.Domains;

/// <summary>State of the link.</summary>
[XmlEnum]
public enum InterfaceLink
{
    /// <summary><c>up</c></summary>
    Up,

    /// <summary><c>down</c></summary>
    Down,
}
