namespace Libvirt.Cpu.X86;

/// <summary>A feature of x86 processors.</summary>
/// <param name="Name">libvirt's name.</param>
/// <param name="Register">Where it is told.</param>
/// <param name="Bit">Bit of the register: 0 to 31, of an MSR 0 to 63.</param>
/// <param name="IsMigratable">A guest that sees it can migrate.</param>
/// <param name="Aliases">Names that QEMU has for it.</param>
public sealed record X86Feature(string Name, X86Register Register, int Bit, bool IsMigratable, string[] Aliases);
