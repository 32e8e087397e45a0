namespace Libvirt.Documents.Domains;

/// <summary>Storage for kernel panics (<c>pstore</c>).</summary>
[XmlType]
public sealed partial class PersistentStore : DomainDevice
{
    /// <summary>Attribute <c>backend</c>.</summary>
    [XmlAttribute("backend", Required = true)]
    public PersistentStoreBackend Backend { get; set; }

    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path")]
    public string? Path { get; set; }

    /// <summary>KiB.</summary>
    [XmlElement("size", Unit = "KiB")]
    public ulong? Size { get; set; }
}
