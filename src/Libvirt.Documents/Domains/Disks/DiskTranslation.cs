namespace Libvirt.Documents.Domains;

/// <summary>BIOS translation.</summary>
[XmlEnum]
public enum DiskTranslation
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>auto</c></summary>
    Auto,

    /// <summary><c>lba</c></summary>
    Lba,
}
