namespace Libvirt.Host;

/// <summary>Controllers of control groups. Native's list and order, and at the end one that native leaves to systemd.</summary>
public enum GroupController
{
    /// <summary>Shares and bandwidth of processors.</summary>
    Cpu,

    /// <summary>Processor time that was used.</summary>
    CpuAccounting,

    /// <summary>Processors and memory nodes.</summary>
    CpuSet,

    /// <summary>Memory limits and use.</summary>
    Memory,

    /// <summary>Device files.</summary>
    Devices,

    /// <summary>Stopping all processes.</summary>
    Freezer,

    /// <summary>Weights and limits of block devices.</summary>
    BlockIo,

    /// <summary>Class of network packets.</summary>
    NetworkClass,

    /// <summary>Performance events.</summary>
    PerformanceEvents,

    /// <summary>systemd's own hierarchy, which has no controller.</summary>
    Systemd,

    /// <summary>Numbers of processes and threads.</summary>
    Tasks,
}
