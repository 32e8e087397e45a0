namespace Libvirt.Documents.Domains;

/// <summary>The local APIC (<c>apic</c>).</summary>
[XmlType]
public sealed partial class ApicFeature
{
    /// <summary>Attribute <c>eoi</c>.</summary>
    [XmlAttribute("eoi", OnOff = true)]
    public bool? Eoi { get; set; }
}
