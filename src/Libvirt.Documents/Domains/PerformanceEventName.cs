namespace Libvirt.Documents.Domains;

/// <summary>A counter of the host.</summary>
[XmlEnum]
public enum PerformanceEventName
{
    /// <summary><c>cmt</c></summary>
    Cmt,

    /// <summary><c>mbmt</c></summary>
    Mbmt,

    /// <summary><c>mbml</c></summary>
    Mbml,

    /// <summary><c>cpu_cycles</c></summary>
    [XmlName("cpu_cycles")]
    CpuCycles,

    /// <summary><c>instructions</c></summary>
    Instructions,

    /// <summary><c>cache_references</c></summary>
    [XmlName("cache_references")]
    CacheReferences,

    /// <summary><c>cache_misses</c></summary>
    [XmlName("cache_misses")]
    CacheMisses,

    /// <summary><c>branch_instructions</c></summary>
    [XmlName("branch_instructions")]
    BranchInstructions,

    /// <summary><c>branch_misses</c></summary>
    [XmlName("branch_misses")]
    BranchMisses,

    /// <summary><c>bus_cycles</c></summary>
    [XmlName("bus_cycles")]
    BusCycles,

    /// <summary><c>stalled_cycles_frontend</c></summary>
    [XmlName("stalled_cycles_frontend")]
    StalledCyclesFrontend,

    /// <summary><c>stalled_cycles_backend</c></summary>
    [XmlName("stalled_cycles_backend")]
    StalledCyclesBackend,

    /// <summary><c>ref_cpu_cycles</c></summary>
    [XmlName("ref_cpu_cycles")]
    RefCpuCycles,

    /// <summary><c>cpu_clock</c></summary>
    [XmlName("cpu_clock")]
    CpuClock,

    /// <summary><c>task_clock</c></summary>
    [XmlName("task_clock")]
    TaskClock,

    /// <summary><c>page_faults</c></summary>
    [XmlName("page_faults")]
    PageFaults,

    /// <summary><c>context_switches</c></summary>
    [XmlName("context_switches")]
    ContextSwitches,

    /// <summary><c>cpu_migrations</c></summary>
    [XmlName("cpu_migrations")]
    CpuMigrations,

    /// <summary><c>page_faults_min</c></summary>
    [XmlName("page_faults_min")]
    PageFaultsMin,

    /// <summary><c>page_faults_maj</c></summary>
    [XmlName("page_faults_maj")]
    PageFaultsMaj,

    /// <summary><c>alignment_faults</c></summary>
    [XmlName("alignment_faults")]
    AlignmentFaults,

    /// <summary><c>emulation_faults</c></summary>
    [XmlName("emulation_faults")]
    EmulationFaults,
}
