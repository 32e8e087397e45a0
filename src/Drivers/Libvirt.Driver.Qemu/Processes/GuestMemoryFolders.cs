using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Folders of the files that a guest's memory is in: one of its own, and one in each mount of huge pages.</summary>
internal static class GuestMemoryFolders
{
    private const uint OwnerOnly = 0x1C0, Passage = 0x1ED; // 0700, 0755

    /// <summary>Makes those that the guest needs.</summary>
    /// <param name="plan">The guest.</param>
    /// <param name="owner">Whose memory it is; null to leave that.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Make(LaunchPlan plan, (uint User, uint Group)? owner)
    {
        var domain = plan.Domain;
        if (domain.MemoryBacking?.Source == MemorySourceType.File || domain.MemoryBacking?.Access is not null || domain.Devices.Memories.Exists(static m => m.Access is not null)
            || domain.Cpu?.Numa?.Cells.Exists(static c => c.MemoryAccess is not null) == true)
            OwnedFolder.Ensure(plan.Settings.MemoryFolder(plan.Id, domain.Name), OwnerOnly, owner);
        if (domain.MemoryBacking?.HugePages is null && !domain.Devices.Memories.Exists(static m => m.Source?.PageSize is > 0))
            return;
        foreach (var (size, _) in plan.Settings.HugePageMounts)
            if (plan.Settings.HugePagesFolder(size, plan.Id, domain.Name) is { } folder)
            {
                OwnedFolder.Ensure(Path.GetDirectoryName(folder)!, Passage, null);
                OwnedFolder.Ensure(folder, OwnerOnly, owner);
            }
    }

    /// <summary>Removes the file of a memory device that is gone; what the definition names stays.</summary>
    public static void RemoveFile(LaunchPlan plan, MemoryDevice memory)
    {
        if (memory.Source?.Path is null && memory.Info.Alias?.Name is { } alias)
            PrivateFolder.RemoveFile($"{plan.Settings.MemoryFolder(plan.Id, plan.Domain.Name)}/{alias}");
    }

    /// <summary>The folders in mounts of huge pages, to be removed at the end.</summary>
    public static IEnumerable<string> OfHugePages(LaunchSettings settings, DomainDocument guest)
    {
        foreach (var (size, _) in settings.HugePageMounts)
            if (settings.HugePagesFolder(size, guest.Id ?? -1, guest.Name) is { } folder)
                yield return folder;
    }
}
