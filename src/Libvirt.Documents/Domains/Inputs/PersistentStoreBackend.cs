namespace Libvirt.Documents.Domains;

/// <summary>How the guest reaches the storage.</summary>
[XmlEnum]
public enum PersistentStoreBackend
{
    /// <summary><c>acpi-erst</c></summary>
    AcpiErst,
}
