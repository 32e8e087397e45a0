using Libvirt.Documents.Moments;

namespace Libvirt.Documents;

/// <summary>
/// A snapshot of a domain (<c>domainsnapshot</c>). <see cref="ParseOptions.Redefine"/> reads what an existing snapshot tells about itself: state, time,
/// parent, domain; without it the snapshot is new and these are ignored. <see cref="ParseOptions.Status"/> reads what only the daemon writes.
/// </summary>
[XmlDocument("domainsnapshot", ErrorDomain.DomainSnapshot)]
[XmlSchema("... & active { '0' | '1' }? & revertDisks { disk { ^Moments.SnapshotDisk }* }?")]
public sealed partial class DomainSnapshotDocument
{
    /// <summary>The time of creation when the document tells none.</summary>
    [XmlElement("name", Omit = "")]
    public string? Name { get; set; }

    /// <summary>Element <c>description</c>.</summary>
    [XmlElement("description", Omit = "")]
    public string? Description { get; set; }

    /// <summary>Null until the driver tells.</summary>
    [XmlElement("state", Custom = true)]
    public SnapshotState? State { get; set; }

    /// <summary>Element <c>parent</c>.</summary>
    [XmlElement("parent", OmitEmpty = true)]
    public MomentParent? Parent { get; set; }

    /// <summary>Seconds since 1970; 0 is not written.</summary>
    [XmlElement("creationTime", Custom = true, Data = "text")]
    public long CreationTime { get; set; }

    /// <summary>Element <c>memory</c>.</summary>
    [XmlElement("memory", OmitEmpty = true)]
    public SnapshotMemory? Memory { get; set; }

    /// <summary>All disks of the domain once they are aligned.</summary>
    [XmlElement("disk", Wrapper = "disks")]
    public List<SnapshotDisk> Disks { get; set; } = [];

    /// <summary>The definition of the domain at that time.</summary>
    [XmlElement("domain", Custom = true, Schema = "domain { uuid { %uuid } } | domain { ^DomainDocument }")]
    public DomainDocument? Domain { get; set; }

    /// <summary>The definition for the next start, when it was another one.</summary>
    [XmlElement("inactiveDomain", Custom = true)]
    public DomainDocument? InactiveDomain { get; set; }

    /// <summary>What the driver remembers.</summary>
    [XmlElement("cookie")]
    public DomainSaveCookieDocument? Cookie { get; set; }

    /// <summary>It is the current snapshot; only in status files.</summary>
    [XmlElement("active", Custom = true, Status = true, Schema = "active { '0' | '1' }")]
    public bool? Active { get; set; }
}
