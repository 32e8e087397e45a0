namespace Libvirt.Host.Devices;

/// <summary>Whether devices can be given to guests: /sys/kernel/iommu_groups (Documentation/driver-api/vfio.rst of the kernel).</summary>
public static class IommuGroups
{
    /// <summary>There is at least one group, so an IOMMU works.</summary>
    public static bool Exist(KernelFolders folders) => KernelFile.Numbered(folders.Kernel + "/iommu_groups", "").Count > 0;
}
