namespace Libvirt.Host.Processes;

/// <summary>How strictly a process keeps to its NUMA nodes. The numbers are the kernel's.</summary>
public enum MemoryPolicyMode
{
    /// <summary>The node first, others when it is full.</summary>
    Preferred = 1,

    /// <summary>These nodes only.</summary>
    Bind = 2,

    /// <summary>In turn.</summary>
    Interleave = 3,
}
