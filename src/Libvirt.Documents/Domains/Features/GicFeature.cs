namespace Libvirt.Documents.Domains;

/// <summary>ARM's interrupt controller (<c>gic</c>).</summary>
[XmlType]
public sealed partial class GicFeature
{
    /// <summary>Attribute <c>version</c>.</summary>
    [XmlAttribute("version")]
    public GicVersion? Version { get; set; }
}
