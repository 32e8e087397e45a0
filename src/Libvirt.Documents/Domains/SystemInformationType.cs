namespace Libvirt.Documents.Domains;

/// <summary>Kind of firmware information.</summary>
[XmlEnum]
public enum SystemInformationType
{
    /// <summary><c>smbios</c></summary>
    Smbios,

    /// <summary><c>fwcfg</c></summary>
    Fwcfg,
}
