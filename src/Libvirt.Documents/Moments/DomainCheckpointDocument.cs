using Libvirt.Documents.Moments;

namespace Libvirt.Documents;

/// <summary>A checkpoint of a domain (<c>domaincheckpoint</c>). <see cref="ParseOptions.Redefine"/> reads time, parent and domain too.</summary>
[XmlDocument("domaincheckpoint", ErrorDomain.DomainCheckpoint)]
public sealed partial class DomainCheckpointDocument
{
    /// <summary>The time of creation when the document tells none.</summary>
    [XmlElement("name", Custom = true, Data = "/[a-zA-Z0-9_\\-][a-zA-Z0-9_\\-.]*/")]
    public string? Name { get; set; }

    /// <summary>Element <c>description</c>.</summary>
    [XmlElement("description", Omit = "")]
    public string? Description { get; set; }

    /// <summary>Element <c>parent</c>.</summary>
    [XmlElement("parent", OmitEmpty = true)]
    public MomentParent? Parent { get; set; }

    /// <summary>Seconds since 1970; 0 is not written.</summary>
    [XmlElement("creationTime", Custom = true, Data = "%unsignedLong")]
    public long CreationTime { get; set; }

    /// <summary>All disks of the domain once they are aligned.</summary>
    [XmlElement("disks", Custom = true, Schema = "disks { disk { ^Moments.CheckpointDisk }+ }")]
    public List<CheckpointDisk> Disks { get; set; } = [];

    /// <summary>The definition of the domain at that time.</summary>
    [XmlElement("domain", Custom = true, When = nameof(ShowsDomain))]
    public DomainDocument? Domain { get; set; }
}
