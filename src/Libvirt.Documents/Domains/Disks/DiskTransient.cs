namespace Libvirt.Documents.Domains;

/// <summary>Changes are thrown away (<c>transient</c>).</summary>
[XmlType]
public sealed partial class DiskTransient
{
    /// <summary>Attribute <c>shareBacking</c>.</summary>
    [XmlAttribute("shareBacking")]
    public bool? ShareBacking { get; set; }
}
