namespace Libvirt.Host.Processes;

/// <summary>What a process can be limited in (getrlimit(2)). The numbers are those of x86, ARM, RISC-V, PowerPC and s390.</summary>
public enum ResourceKind
{
    /// <summary>Bytes of a core file.</summary>
    Core = 4,

    /// <summary>Processes of the user.</summary>
    Processes = 6,

    /// <summary>Open files.</summary>
    Files = 7,

    /// <summary>Bytes of locked memory.</summary>
    LockedMemory = 8,
}
