namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>Objects of the emulator (<c>objects</c>).</summary>
[XmlType]
public sealed partial class QemuStorageObjects
{
    /// <summary>Secrets.</summary>
    [XmlElement("secret")]
    public List<QemuSecretObject> Secrets { get; set; } = [];

    /// <summary>Name of the TLS credentials.</summary>
    [XmlElement("TLSx509", Attribute = "alias")]
    public string? TlsAlias { get; set; }
}
