namespace Libvirt.Documents.Domains;

/// <summary>A firmware feature (<c>feature</c>).</summary>
[XmlType]
public sealed partial class FirmwareFeature
{
    /// <summary>Attribute <c>enabled</c>.</summary>
    [XmlAttribute("enabled", Required = true)]
    public bool Enabled { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public FirmwareFeatureName Name { get; set; }
}
