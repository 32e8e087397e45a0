namespace Libvirt.Stateful.Tuning;

/// <summary>The names of performance events in the order of <see cref="PerformanceEventName"/>.</summary>
public static class PerformanceNames
{
    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        Constants.PerfParamCmt, Constants.PerfParamMbmt, Constants.PerfParamMbml, Constants.PerfParamCpuCycles, Constants.PerfParamInstructions,
        Constants.PerfParamCacheReferences, Constants.PerfParamCacheMisses, Constants.PerfParamBranchInstructions, Constants.PerfParamBranchMisses,
        Constants.PerfParamBusCycles, Constants.PerfParamStalledCyclesFrontend, Constants.PerfParamStalledCyclesBackend, Constants.PerfParamRefCpuCycles,
        Constants.PerfParamCpuClock, Constants.PerfParamTaskClock, Constants.PerfParamPageFaults, Constants.PerfParamContextSwitches,
        Constants.PerfParamCpuMigrations, Constants.PerfParamPageFaultsMin, Constants.PerfParamPageFaultsMaj, Constants.PerfParamAlignmentFaults,
        Constants.PerfParamEmulationFaults,
    ];
}
