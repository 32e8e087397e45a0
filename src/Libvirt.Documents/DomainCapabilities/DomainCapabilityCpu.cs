namespace Libvirt.Documents.DomainCapabilities;

/// <summary>CPUs that a guest can have (<c>cpu</c>).</summary>
[XmlType]
public sealed partial class DomainCapabilityCpu
{
    /// <summary>Elements <c>mode</c>.</summary>
    [XmlElement("mode", Needed = true)]
    public List<CapabilityCpuMode> Modes { get; set; } = [];
}
