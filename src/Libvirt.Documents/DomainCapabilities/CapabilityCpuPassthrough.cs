namespace Libvirt.Documents.DomainCapabilities;

/// <summary>The CPU of the host as it is.</summary>
[XmlType]
public sealed partial class CapabilityCpuPassthrough : CapabilityCpuMode;
