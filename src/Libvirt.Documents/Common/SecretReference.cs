namespace Libvirt.Documents;

/// <summary>Which secret is meant: by UUID or by what it is used for (<c>secret</c>).</summary>
[XmlType]
public sealed partial class SecretReference
{
    /// <summary>Kind of use: "iscsi", "ceph", "passphrase" ...</summary>
    [XmlAttribute("type")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>uuid</c>.</summary>
    [XmlAttribute("uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Attribute <c>usage</c>.</summary>
    [XmlAttribute("usage")]
    public string? Usage { get; set; }
}
