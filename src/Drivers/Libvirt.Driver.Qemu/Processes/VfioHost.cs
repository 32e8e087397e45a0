namespace Libvirt.Driver.Qemu.Processes;

/// <summary>What the host offers for giving devices to guests.</summary>
internal static class VfioHost
{
    private const string Groups = "/sys/kernel/iommu_groups", Device = "/dev/vfio/vfio";

    /// <summary>True when there is an IOMMU and the kernel has VFIO.</summary>
    public static bool IsSupported => File.Exists(Device) && Directory.Exists(Groups) && Directory.EnumerateFileSystemEntries(Groups).Any();
}
