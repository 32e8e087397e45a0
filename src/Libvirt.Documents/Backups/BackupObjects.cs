namespace Libvirt.Documents.Backups;

/// <summary>Objects of the hypervisor (<c>objects</c>).</summary>
[XmlType]
public sealed partial class BackupObjects
{
    /// <summary>Secrets.</summary>
    [XmlElement("secret")]
    public List<BackupObjectSecret> Secrets { get; set; } = [];

    /// <summary>Name of the TLS credentials.</summary>
    [XmlElement("TLSx509", Attribute = "alias")]
    public string? TlsAlias { get; set; }
}
