namespace Libvirt.Documents.Domains;

/// <summary>Resizing of the page table.</summary>
[XmlEnum]
public enum HptResizing
{
    /// <summary><c>enabled</c></summary>
    Enabled,

    /// <summary><c>disabled</c></summary>
    Disabled,

    /// <summary><c>required</c></summary>
    Required,
}
