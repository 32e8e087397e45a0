namespace Libvirt.Documents.Domains;

/// <summary>KVM's features (<c>kvm</c>).</summary>
[XmlType]
public sealed partial class KvmFeatures
{
    /// <summary>Element <c>hidden</c>.</summary>
    [XmlElement("hidden", Attribute = "state", OnOff = true)]
    public bool? Hidden { get; set; }

    /// <summary>Element <c>hint-dedicated</c>.</summary>
    [XmlElement("hint-dedicated", Attribute = "state", OnOff = true)]
    public bool? HintDedicated { get; set; }

    /// <summary>Element <c>poll-control</c>.</summary>
    [XmlElement("poll-control", Attribute = "state", OnOff = true)]
    public bool? PollControl { get; set; }

    /// <summary>Element <c>pv-ipi</c>.</summary>
    [XmlElement("pv-ipi", Attribute = "state", OnOff = true)]
    public bool? PvIpi { get; set; }

    /// <summary>Element <c>dirty-ring</c>.</summary>
    [XmlElement("dirty-ring")]
    public KvmDirtyRing? DirtyRing { get; set; }
}
