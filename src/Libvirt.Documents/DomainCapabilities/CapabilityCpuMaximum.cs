namespace Libvirt.Documents.DomainCapabilities;

/// <summary>All that the hypervisor can offer.</summary>
[XmlType]
public sealed partial class CapabilityCpuMaximum : CapabilityCpuMode;
