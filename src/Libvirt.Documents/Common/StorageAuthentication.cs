namespace Libvirt.Documents;

/// <summary>Account on a server (<c>auth</c>).</summary>
[XmlType]
[XmlSchema("@username & secret:Typed", Name = "Disk")]
public sealed partial class StorageAuthentication
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public string? Type { get; set; }

    /// <summary>Attribute <c>username</c>.</summary>
    [XmlAttribute("username", Needed = true, Data = "%genericName")]
    public string? UserName { get; set; }

    /// <summary>Element <c>secret</c>.</summary>
    [XmlElement("secret", Needed = true)]
    public StorageSecret? Secret { get; set; }
}
