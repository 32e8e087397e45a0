namespace Libvirt.Cpu.X86;

/// <summary>The register that tells of a feature.</summary>
/// <param name="IsMsr">A model-specific register, not an answer of cpuid.</param>
/// <param name="Leaf">Leaf of cpuid (EAX), or index of the MSR.</param>
/// <param name="Subleaf">Subleaf of cpuid (ECX).</param>
/// <param name="Output">Which answer of cpuid: 0 EAX, 1 EBX, 2 ECX, 3 EDX; 0 for an MSR.</param>
public readonly record struct X86Register(bool IsMsr, uint Leaf, uint Subleaf, int Output);
