namespace Libvirt.Host.Cpus;

/// <summary>Where a processor sits: /sys/devices/system/cpu/cpuN/topology (Documentation/admin-guide/cputopology.rst of the kernel).</summary>
public sealed class CpuTopologyReader
{
    private readonly KernelFolders _folders;

    /// <summary>Reads on demand.</summary>
    public CpuTopologyReader(KernelFolders folders) => _folders = folders;

    /// <summary>Number of the physical package; 0 when unknown.</summary>
    public int Socket(int cpu) => Read(cpu, "physical_package_id");

    /// <summary>Number of the die in its package; 0 when dies are unknown (the kernel says nothing, or -1).</summary>
    public int Die(int cpu) => Math.Max(Read(cpu, "die_id"), 0);

    /// <summary>Number of the cluster in its die; 0 when clusters are unknown (the kernel says nothing, or -1).</summary>
    public int Cluster(int cpu) => Math.Max(Read(cpu, "cluster_id"), 0);

    /// <summary>Number of the core in its package; 0 when unknown.</summary>
    public int Core(int cpu) => Read(cpu, "core_id");

    /// <summary>The threads of the same core, the processor itself among them; null when it is offline.</summary>
    public Bitmap? Siblings(int cpu) => KernelFile.ReadSet(_folders.Cpu(cpu, "topology/thread_siblings_list"));

    private int Read(int cpu, string name) => KernelFile.ReadNumber(_folders.Cpu(cpu, "topology/" + name)) is { } value ? (int)Math.Clamp(value, int.MinValue, int.MaxValue) : 0;
}
