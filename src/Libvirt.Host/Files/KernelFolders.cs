namespace Libvirt.Host;

/// <summary>Where the kernel describes the host. Other folders than the real ones are recorded trees of other hosts.</summary>
public sealed record KernelFolders
{
    /// <summary>The folders of this host.</summary>
    public static KernelFolders Real { get; } = new();

    /// <summary>procfs: cpuinfo, stat, meminfo.</summary>
    public string Processes { get; init; } = "/proc";

    /// <summary>cpu/ and node/ of sysfs.</summary>
    public string Devices { get; init; } = "/sys/devices/system";

    /// <summary>The mounted resctrl file system; empty when the host cannot or does not divide caches.</summary>
    public string ResourceControl { get; init; } = "/sys/fs/resctrl";

    /// <summary>mm/ and iommu_groups/ of sysfs.</summary>
    public string Kernel { get; init; } = "/sys/kernel";

    /// <summary>How the host can sleep.</summary>
    public string Power { get; init; } = "/sys/power";

    /// <summary>What the firmware says about the machine (SMBIOS).</summary>
    public string Firmware { get; init; } = "/sys/devices/virtual/dmi/id";

    /// <summary>What a made-up tree does where the kernel fills a new folder of resctrl by itself; null for the real one.</summary>
    public Action<string>? FolderMade { get; init; }

    /// <summary>A file of a processor.</summary>
    /// <param name="cpu">Number of the processor.</param>
    /// <param name="name">"topology/core_id" ...</param>
    public string Cpu(int cpu, string name) => $"{Devices}/cpu/cpu{cpu}/{name}";

    /// <summary>A file of a NUMA node.</summary>
    /// <param name="node">Number of the node.</param>
    /// <param name="name">"meminfo" ...</param>
    public string Node(int node, string name) => $"{Devices}/node/node{node}/{name}";
}
