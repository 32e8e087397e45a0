using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Volumes of pools are looked up; disks that may be missing and are go away: an empty drive stays, a disk does not.</summary>
internal static class StartupPolicies
{
    /// <summary>Looks all up.</summary>
    /// <exception cref="LibvirtException">a volume that must be there is not</exception>
    public static void Run(LaunchPlan plan)
    {
        var disks = plan.Domain.Devices.Disks;
        for (int i = disks.Count - 1; i >= 0; i--)
        {
            var disk = disks[i];
            if (disk.Source is not { } source)
                continue;
            try
            {
                if (disk is { Type: StorageType.Volume, Source: { Pool: { } pool, Volume: { } volume } })
                    VolumeTranslation.Run(disk, source, plan.Resources.Volume(pool, volume));
                plan.Resources.CompleteChain(disk);
            }
            catch (LibvirtException) when (MayBeMissing(source.StartupPolicy, plan))
            {
                if (disk.Device is DiskDevice.Cdrom or DiskDevice.Floppy)
                    disk.Source = null;
                else
                    disks.RemoveAt(i);
            }
        }
    }

    private static bool MayBeMissing(DiskStartupPolicy? policy, LaunchPlan plan)
        => policy == DiskStartupPolicy.Optional || policy == DiskStartupPolicy.Requisite && plan.Incoming is not null;
}
