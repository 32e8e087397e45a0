namespace Libvirt.Documents.Secrets;

/// <summary>What a secret is for (<c>usage</c>).</summary>
[XmlType]
public sealed partial class SecretUsage
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public SecretPurpose Type { get; set; }

    /// <summary>Path of the volume.</summary>
    [XmlElement("volume", Omit = "", Data = "%absolutePath")]
    public string? Volume { get; set; }

    /// <summary>Name, for ceph, tls and vtpm.</summary>
    [XmlElement("name", Omit = "", Data = "%objectName")]
    public string? Name { get; set; }

    /// <summary>iSCSI target.</summary>
    [XmlElement("target", Omit = "", Data = "%objectName")]
    public string? Target { get; set; }
}
