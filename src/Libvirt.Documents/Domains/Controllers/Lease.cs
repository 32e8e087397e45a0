namespace Libvirt.Documents.Domains;

/// <summary>A lock lease (<c>lease</c>).</summary>
[XmlType]
public sealed partial class Lease
{
    /// <summary>Element <c>lockspace</c>.</summary>
    [XmlElement("lockspace", Needed = true)]
    public string? LockSpace { get; set; }

    /// <summary>Element <c>key</c>.</summary>
    [XmlElement("key", Required = true, Missing = "Missing 'key' element for lease")]
    public string? Key { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Required = true, Missing = "Missing 'target' element for lease")]
    public LeaseTarget? Target { get; set; }
}
