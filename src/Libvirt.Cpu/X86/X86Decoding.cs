namespace Libvirt.Cpu.X86;

/// <summary>What a model for a processor is looked for with.</summary>
/// <param name="ForHost">For the description of a host: it cannot say that features of the model are missing.</param>
/// <param name="Models">What the hypervisor offers; null for anything.</param>
/// <param name="Preferred">Name of the model to take if it fits.</param>
/// <param name="PreferredIsRequired">It is an error when the hypervisor does not offer the preferred model.</param>
public readonly record struct X86Decoding(bool ForHost, HypervisorCpuModels? Models = null, string? Preferred = null, bool PreferredIsRequired = false);
