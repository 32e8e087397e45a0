namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A secret object (<c>secret</c>).</summary>
[XmlType]
public sealed partial class QemuSecretObject
{
    /// <summary>What for: auth, encryption, httpcookie, tlskey.</summary>
    [XmlAttribute("type", Required = true)]
    public string Type { get; set; } = "";

    /// <summary>Its name.</summary>
    [XmlAttribute("alias", Required = true)]
    public string Alias { get; set; } = "";
}
