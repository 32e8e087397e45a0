namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>Names of accelerators in files of capabilities.</summary>
internal static class ProbedAccelerator
{
    public const string Kvm = "kvm", Hvf = "hvf", Tcg = "tcg";

    /// <summary>The accelerator of guests of a type.</summary>
    public static string Of(DomainType type) => type switch { DomainType.Kvm => Kvm, DomainType.Hvf => Hvf, _ => Tcg };
}
