namespace Libvirt.Documents.Domains;

/// <summary>Where SMBIOS information comes from.</summary>
[XmlEnum]
public enum SmbiosMode
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>emulate</c></summary>
    Emulate,

    /// <summary><c>host</c></summary>
    Host,

    /// <summary><c>sysinfo</c></summary>
    Sysinfo,
}
