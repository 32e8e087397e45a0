using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.Others;

/// <summary>An architecture of which libvirt keeps no models: whether a guest runs is left to the hypervisor.</summary>
public sealed class UnmodelledArchitecture : CpuArchitecture
{
    private UnmodelledArchitecture(string name) => Architectures = [name];

    /// <summary>riscv64.</summary>
    public static UnmodelledArchitecture RiscV64 { get; } = new("riscv64");

    /// <summary>loongarch64.</summary>
    public static UnmodelledArchitecture LoongArch64 { get; } = new("loongarch64");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Architectures { get; }

    /// <inheritdoc/>
    public override CpuComparison Compare(DomainCpu? host, DomainCpu cpu) => CpuComparison.Identical;

    /// <inheritdoc/>
    protected override void UpdateGuest(DomainCpu guest, DomainCpu? host)
    {
        if (guest.Mode is not CpuMode.HostModel)
            return;
        guest.TakeHostModel(host ?? throw CpuErrors.UnknownHost(), withVendor: true);
        guest.Match = CpuMatch.Exact;
    }
}
