namespace Libvirt.Documents.Domains;

/// <summary>ARM's interrupt controller (<c>gic</c>).</summary>
[XmlType]
public sealed partial class GicFeature
{
    /// <summary>Attribute <c>version</c>.</summary>
    [XmlAttribute("version", Invalid = "malformed gic version: {0}", InvalidCode = ErrorNumber.XmlError)]
    public GicVersion? Version { get; set; }
}
