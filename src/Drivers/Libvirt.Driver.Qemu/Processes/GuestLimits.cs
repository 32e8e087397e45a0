using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Limits of QEMU's process that qemu.conf sets.</summary>
internal static class GuestLimits
{
    /// <summary>The limits; what qemu.conf leaves alone stays as the daemon's.</summary>
    public static List<ResourceLimit> Of(QemuConfiguration configuration)
    {
        var limits = new List<ResourceLimit>();
        if (configuration.Get(ProgramSettings.MaximumProcesses) is var processes and > 0)
            limits.Add(new(ResourceKind.Processes, processes));
        if (configuration.Get(ProgramSettings.MaximumFiles) is var files and > 0)
            limits.Add(new(ResourceKind.Files, files));
        // Without the key: as much as the daemon itself may have.
        limits.Add(new(ResourceKind.Core, configuration.Has(ProgramSettings.MaximumCore) ? configuration.Get(ProgramSettings.MaximumCore) : ResourceLimit.HardOf(0, ResourceKind.Core)));
        return limits;
    }

    /// <summary>How much memory QEMU may lock; null when it needs to lock none.</summary>
    public static ResourceLimit? LockedMemory(DomainDocument guest)
        => MemoryLock.IsNeeded(guest) ? new(ResourceKind.LockedMemory, MemoryLock.Limit(guest) is var bytes and < MemoryLock.Unlimited ? bytes : ResourceLimit.Unlimited) : null;
}
