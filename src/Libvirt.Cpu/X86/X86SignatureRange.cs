namespace Libvirt.Cpu.X86;

/// <summary>Signatures of the processors that a model stands for.</summary>
/// <param name="Family">The family.</param>
/// <param name="Model">The model.</param>
/// <param name="Steppings">One bit a stepping; all when it does not matter.</param>
public readonly record struct X86SignatureRange(uint Family, uint Model, ushort Steppings)
{
    /// <summary>Whether a signature is one of these.</summary>
    public bool Contains(X86Signature signature)
        => signature.Family == Family && signature.Model == Model && signature.Stepping < 16 && (Steppings >> (int)signature.Stepping & 1) != 0;
}
