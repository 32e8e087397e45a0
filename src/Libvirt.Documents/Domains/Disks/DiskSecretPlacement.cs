namespace Libvirt.Documents.Domains;

/// <summary>Which secrets of the image stood with the disk instead of with its source (<c>diskSecretsPlacement</c>).</summary>
[XmlType]
public sealed partial class DiskSecretPlacement
{
    /// <summary>The authentication; "true" when it did.</summary>
    [XmlAttribute("auth")]
    public string? Authentication { get; set; }

    /// <summary>The encryption; "true" when it did.</summary>
    [XmlAttribute("enc")]
    public string? Encryption { get; set; }
}
