namespace Libvirt.Documents;

/// <summary>Reference to a secret (<c>secret</c>).</summary>
[XmlType]
[XmlSchema("@type? & (@uuid | @usage)")]
[XmlSchema("@type=('ceph' | 'iscsi') & (@uuid=%uuid | @usage=%objectName)", Name = "Typed")]
[XmlSchema("@type='passphrase' & (@uuid=%uuid | @usage)", Name = "Passphrase")]
public sealed partial class StorageSecret
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Data = "'ceph' | 'iscsi' | 'passphrase'")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>uuid</c>.</summary>
    [XmlAttribute("uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Attribute <c>usage</c>.</summary>
    [XmlAttribute("usage")]
    public string? Usage { get; set; }
}
