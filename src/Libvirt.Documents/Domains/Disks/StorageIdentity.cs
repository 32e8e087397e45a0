namespace Libvirt.Documents.Domains;

/// <summary>Account on the server (<c>identity</c>).</summary>
[XmlType]
public sealed partial class StorageIdentity
{
    /// <summary>Attribute <c>user</c>.</summary>
    [XmlAttribute("user", Data = "%genericName")]
    public string? User { get; set; }

    /// <summary>Attribute <c>group</c>.</summary>
    [XmlAttribute("group", Data = "%genericName")]
    public string? Group { get; set; }

    /// <summary>Attribute <c>username</c>.</summary>
    [XmlAttribute("username", Data = "%genericName")]
    public string? UserName { get; set; }

    /// <summary>Attribute <c>keyfile</c>.</summary>
    [XmlAttribute("keyfile", Data = "%absolutePath")]
    public string? KeyFile { get; set; }

    /// <summary>Attribute <c>agentsock</c>.</summary>
    [XmlAttribute("agentsock", Data = "%absolutePath")]
    public string? AgentSocket { get; set; }
}
