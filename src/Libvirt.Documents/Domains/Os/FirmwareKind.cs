namespace Libvirt.Documents.Domains;

/// <summary>Kind of firmware that is chosen.</summary>
[XmlEnum]
public enum FirmwareKind
{
    /// <summary><c>bios</c></summary>
    Bios,

    /// <summary><c>efi</c></summary>
    Efi,
}
