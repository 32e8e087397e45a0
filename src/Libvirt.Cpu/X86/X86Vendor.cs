namespace Libvirt.Cpu.X86;

/// <summary>A maker of x86 processors.</summary>
/// <param name="Name">libvirt's name.</param>
/// <param name="Id">What leaf 0 of cpuid spells in EBX, EDX, ECX: twelve characters.</param>
public sealed record X86Vendor(string Name, string Id);
