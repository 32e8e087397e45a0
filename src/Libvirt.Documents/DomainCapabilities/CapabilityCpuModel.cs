using Libvirt.Documents.Domains;

namespace Libvirt.Documents.DomainCapabilities;

/// <summary>A model of CPU (<c>model</c>).</summary>
[XmlType]
public sealed partial class CapabilityCpuModel
{
    /// <summary>Whether another model may be taken instead.</summary>
    [XmlAttribute("fallback")]
    public CpuFallback? Fallback { get; set; }

    /// <summary>Whether the host can run it.</summary>
    [XmlAttribute("usable")]
    public CapabilityUsability? Usable { get; set; }

    /// <summary>True when it should not be used any more; false is not written.</summary>
    [XmlAttribute("deprecated", When = nameof(IsDeprecated))]
    public bool? Deprecated { get; set; }

    /// <summary>Who makes it.</summary>
    [XmlAttribute("vendor")]
    public string? Vendor { get; set; }

    /// <summary>The versioned model that the name stands for.</summary>
    [XmlAttribute("canonical")]
    public string? Canonical { get; set; }

    /// <summary>The text of the element.</summary>
    [XmlText]
    public string? Name { get; set; }

    /// <summary>Features that the host lacks for it; they stand in an element of their own, see <see cref="CapabilityCpuBlockers"/>.</summary>
    public List<string> Blockers { get; set; } = [];

    private bool IsDeprecated => Deprecated == true;

    partial void OnCloned(CapabilityCpuModel source) => Blockers = [.. source.Blockers];
}
