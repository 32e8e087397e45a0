namespace Libvirt.Documents.Domains;

/// <summary>Storage for kernel panics (<c>pstore</c>).</summary>
[XmlType]
public sealed partial class PersistentStore : DomainDevice
{
    /// <summary>Attribute <c>backend</c>.</summary>
    [XmlAttribute("backend", Required = true, Data = "'acpi-erst'")]
    public PersistentStoreBackend Backend { get; set; }

    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path", Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("size", Unit = "KiB", Needed = true)]
    public ulong? Size { get; set; }
}
