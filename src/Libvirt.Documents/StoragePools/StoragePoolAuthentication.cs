namespace Libvirt.Documents.StoragePools;

/// <summary>Account on a storage server (<c>auth</c>).</summary>
[XmlType]
public sealed partial class StoragePoolAuthentication
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown auth type '{0}'", Needed = true)]
    public StoragePoolAuthenticationType? Type { get; set; }

    /// <summary>Attribute <c>username</c>.</summary>
    [XmlAttribute("username", Required = true, Missing = "missing username for auth")]
    public string UserName { get; set; } = "";

    /// <summary>Element <c>secret</c>.</summary>
    [XmlElement("secret", Required = true, Missing = "Missing <secret> element in auth")]
    public StorageSecret? Secret { get; set; }
}
