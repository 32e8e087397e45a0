namespace Libvirt.Cpu;

/// <summary>A property of a processor as a hypervisor reports it.</summary>
/// <param name="Name">The hypervisor's name.</param>
/// <param name="Value">"true", "false", a number or a text.</param>
/// <param name="IsMigratable">A guest that has it can migrate; only meaningful when the report says so.</param>
public readonly record struct HypervisorCpuProperty(string Name, string Value, bool IsMigratable);
