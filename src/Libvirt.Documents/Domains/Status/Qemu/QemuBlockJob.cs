namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A block job (<c>blockjob</c>).</summary>
[XmlType]
public sealed partial class QemuBlockJob
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public QemuBlockJobType Type { get; set; }

    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", Required = true)]
    public QemuBlockJobState State { get; set; }

    /// <summary>The state that it is about to get.</summary>
    [XmlAttribute("newstate")]
    public QemuBlockJobState? NewState { get; set; }

    /// <summary>What a broken job was.</summary>
    [XmlAttribute("brokentype")]
    public QemuBlockJobType? BrokenType { get; set; }

    /// <summary>Flags of the call that started it; null when an old release started it.</summary>
    [XmlAttribute("jobflags", Hex = 1)]
    public uint? Flags { get; set; }

    /// <summary>Only the uppermost image is copied, into one that is new.</summary>
    [XmlAttribute("shallownew")]
    public bool? ShallowNew { get; set; }

    /// <summary>Why it failed.</summary>
    [XmlElement("errmsg")]
    public string? Error { get; set; }

    /// <summary>The disk that it works on.</summary>
    [XmlElement("disk")]
    public QemuBlockJobDisk? Disk { get; set; }

    /// <summary>Images of a disk that is gone.</summary>
    [XmlElement("chains")]
    public QemuBlockJobChains? Chains { get; set; }

    /// <summary>The image that stays at the bottom.</summary>
    [XmlElement("base", Attribute = "node")]
    public string? Base { get; set; }

    /// <summary>The image that is written into the base.</summary>
    [XmlElement("top", Attribute = "node")]
    public string? Top { get; set; }

    /// <summary>The image above the top.</summary>
    [XmlElement("topparent", Attribute = "node")]
    public string? TopParent { get; set; }

    /// <summary>Images are deleted when they were committed.</summary>
    [XmlElement("deleteCommittedImages")]
    public bool DeleteCommitted { get; set; }

    /// <summary>What is made: storage or format.</summary>
    [XmlElement("create", Attribute = "mode")]
    public string? Create { get; set; }

    /// <summary>The image that is made.</summary>
    [XmlElement("src")]
    public QemuBlockJobStorage? Source { get; set; }

    /// <summary>The bitmap of a backup.</summary>
    [XmlElement("bitmap", Attribute = "name")]
    public string? Bitmap { get; set; }

    /// <summary>Where a backup goes.</summary>
    [XmlElement("store")]
    public QemuBlockJobStorage? Store { get; set; }
}
