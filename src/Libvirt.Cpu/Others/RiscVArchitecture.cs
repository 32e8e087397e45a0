using Libvirt.Documents.Domains;

namespace Libvirt.Cpu.Others;

/// <summary>riscv64: libvirt keeps no models; whatever is asked for is left to the hypervisor.</summary>
public sealed class RiscVArchitecture : CpuArchitecture
{
    private RiscVArchitecture()
    {
    }

    /// <summary>The only one; there is no data.</summary>
    public static RiscVArchitecture Instance { get; } = new();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Architectures { get; } = ["riscv64"];

    /// <inheritdoc/>
    public override CpuComparison Compare(DomainCpu? host, DomainCpu cpu) => CpuComparison.Identical;

    /// <inheritdoc/>
    protected override void UpdateGuest(DomainCpu guest, DomainCpu? host)
    {
        // nothing is known that could settle it
    }
}
