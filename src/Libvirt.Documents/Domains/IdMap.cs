namespace Libvirt.Documents.Domains;

/// <summary>Identities in a user namespace (<c>idmap</c>).</summary>
[XmlType]
public sealed partial class IdMap
{
    /// <summary>Element <c>uid</c>.</summary>
    [XmlElement("uid")]
    public List<IdMapEntry> Users { get; set; } = [];

    /// <summary>Element <c>gid</c>.</summary>
    [XmlElement("gid")]
    public List<IdMapEntry> Groups { get; set; } = [];
}
