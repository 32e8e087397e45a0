namespace Libvirt.Documents.HostInterfaces;

/// <summary>Which answers count.</summary>
[XmlEnum]
public enum ArpValidation
{
    /// <summary><c>active</c></summary>
    Active,

    /// <summary><c>backup</c></summary>
    Backup,

    /// <summary><c>all</c></summary>
    All,
}
