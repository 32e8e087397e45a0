namespace Libvirt.Cpu.X86;

/// <summary>Family, model and stepping of a processor.</summary>
/// <param name="Family">With the extended family.</param>
/// <param name="Model">With the extended model.</param>
/// <param name="Stepping">0 to 15.</param>
public readonly record struct X86Signature(uint Family, uint Model, uint Stepping)
{
    /// <summary>From EAX of leaf 1.</summary>
    public static X86Signature FromRegister(uint eax) => new((eax >> 20 & 0xff) + (eax >> 8 & 0xf), (eax >> 12 & 0xf0) + (eax >> 4 & 0xf), eax & 0xf);
}
