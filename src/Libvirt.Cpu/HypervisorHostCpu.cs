namespace Libvirt.Cpu;

/// <summary>The most that a hypervisor can give to a guest on this host.</summary>
/// <param name="Model">The model to which the properties belong.</param>
/// <param name="TellsMigratability">The properties say whether they can migrate.</param>
/// <param name="Properties">The properties.</param>
public sealed record HypervisorHostCpu(string Model, bool TellsMigratability, IReadOnlyList<HypervisorCpuProperty> Properties);
