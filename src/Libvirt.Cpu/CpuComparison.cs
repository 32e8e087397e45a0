namespace Libvirt.Cpu;

/// <summary>How a host's processor relates to another one.</summary>
/// <param name="Result">The answer of virConnectCompareCPU.</param>
/// <param name="Reason">Why they are incompatible; null when there is nothing to say.</param>
public readonly record struct CpuComparison(CPUCompareResult Result, string? Reason = null)
{
    /// <summary>The same.</summary>
    public static CpuComparison Identical => new(CPUCompareResult.Identical);

    /// <summary>The host can do more.</summary>
    public static CpuComparison Superset => new(CPUCompareResult.Superset);

    /// <summary>The host lacks something, or is of another kind.</summary>
    public static CpuComparison Incompatible(string? reason) => new(CPUCompareResult.Incompatible, reason);

    /// <summary>The result, where incompatibility is an error (VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE).</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CPU_INCOMPATIBLE with the reason</exception>
    public CPUCompareResult OrFail()
        => Result == CPUCompareResult.Incompatible ? throw LibvirtException.Create(ErrorDomain.Cpu, ErrorNumber.CpuIncompatible, Reason) : Result;
}
