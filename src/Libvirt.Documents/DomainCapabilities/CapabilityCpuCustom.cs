namespace Libvirt.Documents.DomainCapabilities;

/// <summary>The models that can be named.</summary>
[XmlType]
public sealed partial class CapabilityCpuCustom : CapabilityCpuMode
{
    /// <summary>Elements <c>model</c>, each followed by its <c>blockers</c>.</summary>
    [XmlElement("model", Custom = true)]
    public List<CapabilityCpuModel> Models { get; set; } = [];
}
