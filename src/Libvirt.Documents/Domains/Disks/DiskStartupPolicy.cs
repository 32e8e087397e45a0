namespace Libvirt.Documents.Domains;

/// <summary>What happens when the source is missing.</summary>
[XmlEnum]
public enum DiskStartupPolicy
{
    /// <summary><c>mandatory</c></summary>
    Mandatory,

    /// <summary><c>requisite</c></summary>
    Requisite,

    /// <summary><c>optional</c></summary>
    Optional,
}
