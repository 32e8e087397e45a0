using Libvirt.Documents.Secrets;

namespace Libvirt.Documents;

/// <summary>A secret without its value (<c>secret</c>).</summary>
[XmlDocument("secret", ErrorDomain.Secret)]
public sealed partial class SecretDocument
{
    /// <summary>It is kept in memory only.</summary>
    [XmlAttribute("ephemeral", Invalid = "invalid value of 'ephemeral'", InvalidCode = ErrorNumber.XmlError)]
    public bool? Ephemeral { get; set; }

    /// <summary>Its value is never given to a caller.</summary>
    [XmlAttribute("private", Invalid = "invalid value of 'private'", InvalidCode = ErrorNumber.XmlError)]
    public bool? Private { get; set; }

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", EmptyIsAbsent = true, Invalid = "malformed uuid element", InvalidCode = ErrorNumber.InternalError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Element <c>description</c>.</summary>
    [XmlElement("description", Omit = "")]
    public string? Description { get; set; }

    /// <summary>Element <c>usage</c>; null for no use.</summary>
    [XmlElement("usage")]
    public SecretUsage? Usage { get; set; }
}
