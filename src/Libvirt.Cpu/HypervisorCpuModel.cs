namespace Libvirt.Cpu;

/// <summary>A model of processor that a hypervisor offers to its guests.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsUsable">Whether it runs on this host as it is; null when that is not known.</param>
/// <param name="Blockers">Names, libvirt's or the hypervisor's, of the features that keep it from running.</param>
public sealed record HypervisorCpuModel(string Name, bool? IsUsable, IReadOnlyList<string> Blockers);
