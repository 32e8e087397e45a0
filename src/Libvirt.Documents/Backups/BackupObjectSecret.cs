namespace Libvirt.Documents.Backups;

/// <summary>A secret object (<c>secret</c>).</summary>
[XmlType]
public sealed partial class BackupObjectSecret
{
    /// <summary>What for: tlskey.</summary>
    [XmlAttribute("type", Required = true)]
    public string Type { get; set; } = "";

    /// <summary>Its name.</summary>
    [XmlAttribute("alias", Required = true)]
    public string Alias { get; set; } = "";
}
