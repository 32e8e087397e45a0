namespace Libvirt.Documents.Domains;

/// <summary>Kind of ACPI table.</summary>
[XmlEnum]
public enum AcpiTableType
{
    /// <summary><c>raw</c></summary>
    Raw,

    /// <summary><c>rawset</c></summary>
    Rawset,

    /// <summary><c>slic</c></summary>
    Slic,

    /// <summary><c>msdm</c></summary>
    Msdm,
}
