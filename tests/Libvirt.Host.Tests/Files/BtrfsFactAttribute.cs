using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Files;

/// <summary>A fact that makes a btrfs of its own: as root, with a kernel that has it.</summary>
public sealed class BtrfsFactAttribute : FactAttribute
{
    public BtrfsFactAttribute()
        => Skip = !UserFolders.IsRoot ? "needs root"
            : ProgramPath.Find("mkfs.btrfs") is null ? "no mkfs.btrfs (package btrfs-progs)"
            : !File.Exists("/dev/loop-control") ? "no loop devices"
            : !File.ReadAllText("/proc/filesystems").Contains("btrfs", StringComparison.Ordinal) ? "this kernel has no btrfs" : null;
}
